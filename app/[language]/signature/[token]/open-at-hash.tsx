'use client'

import { useEffect } from 'react'

/** Opens the folds around what the address leads to, in browsers that do not by themselves. */
export function OpenAtHash() {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(location.hash.slice(1))
      if (!target?.closest('details:not([open])')) return
      for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true
      target.scrollIntoView()
    }
    open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
  return null
}
