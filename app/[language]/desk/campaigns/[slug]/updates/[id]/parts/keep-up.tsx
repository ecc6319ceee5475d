'use client'
import { useEffect } from 'react'

/** What is written; which language is tried out isn't stored. */
const WRITTEN = /^(?:subject|text)-/
/** The fields that say what the form began from. */
const BEGAN = /^(?:version|seen-.*)$/

const entries = (form: HTMLFormElement) =>
  [...new FormData(form)]
    .filter(([name]) => WRITTEN.test(name))
    .map(([name, value]) => `${name}=${String(value).trim()}`)

/**
 * A preview saves; going back from it may show the page as the browser kept it, with the version from before. Where what is stored is
 * what stands here, the form begins from there: nobody else saved in between.
 */
export function KeepUp({ form: id }: { form: string }) {
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      const form = document.getElementById(id)
      if (persisted && form instanceof HTMLFormElement) void keepUp(form)
    }
    window.addEventListener('pageshow', shown)
    return () => window.removeEventListener('pageshow', shown)
  }, [id])
  return null
}

async function keepUp(form: HTMLFormElement): Promise<void> {
  const here = entries(form).join('\n')
  const answer = await fetch(window.location.href).catch(() => null)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const stored = page.getElementById(form.id)
  if (!(stored instanceof HTMLFormElement) || entries(stored).join('\n') !== here) return
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    const now = stored.elements.namedItem(field.name)
    if (BEGAN.test(field.name) && now instanceof HTMLInputElement) field.value = now.value
  }
}
