'use client'
import { useEffect } from 'react'

/** Space above and below the form while it stays in view, in pixels. */
const AROUND = 40

/**
 * Marks the form while all of it fits into the window: CSS then keeps it in view beside the text. A longer one goes with the
 * page, or its lower half would be out of reach.
 */
export function KeepInView() {
  useEffect(() => {
    const form = document.getElementById('sign')
    if (!form) return
    const look = () => form.toggleAttribute('data-fits', form.offsetHeight + AROUND <= window.innerHeight)
    const observer = new ResizeObserver(look)
    observer.observe(form)
    window.addEventListener('resize', look)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', look)
    }
  }, [])
  return null
}
