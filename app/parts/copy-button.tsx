'use client'
import { useState } from 'react'
import { useHydrated } from '@/app/parts/use-hydrated'

export type CopyWords = { copy: string; copied: string; failed: string }

/** Copies a field's text. Only where JavaScript runs; the field can be copied by hand anywhere. */
export function CopyButton({ field, words }: { field: string; words: CopyWords }) {
  const [said, setSaid] = useState('')
  const hydrated = useHydrated()
  if (!hydrated) return null
  const copy = async () => {
    const element = document.getElementById(field) as HTMLTextAreaElement | HTMLInputElement
    element.select()
    try {
      await navigator.clipboard.writeText(element.value)
      setSaid(words.copied)
    } catch {
      // Not on a secure page, or not permitted: the text is selected, the keyboard does the rest.
      element.focus()
      setSaid(words.failed)
    }
  }
  return (
    <p className="copy">
      <button type="button" className="button-quiet" onClick={copy}>
        {words.copy}
      </button>
      <span role="status" className="text-quiet text-sm">
        {said}
      </span>
    </p>
  )
}
