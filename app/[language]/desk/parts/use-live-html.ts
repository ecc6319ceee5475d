'use client'
import { useEffect, useRef, useState } from 'react'

const PAUSE = 400 // milliseconds without typing before the preview asks
const AGAIN = 1_000

/** The letter's HTML, asked for again while it is written; `stale` when the last answer did not come. */
export function useLiveHtml(address: string, initial: string, typed: { text: string; language: string }) {
  const [shown, setShown] = useState({ html: initial, stale: false })
  const asked = useRef(typed)
  const { text, language } = typed
  useEffect(() => {
    if (asked.current.text === text && asked.current.language === language) return
    const controller = new AbortController()
    const ask = async () => {
      asked.current = { text, language }
      try {
        const body = new URLSearchParams({ text, language })
        const answer = await fetch(address, { method: 'POST', body, signal: controller.signal })
        // The one before is still being rendered.
        if (answer.status === 429) return void (timer = setTimeout(ask, AGAIN))
        if (!answer.ok) throw new Error(String(answer.status))
        const { html } = (await answer.json()) as { html: string }
        setShown({ html, stale: false })
      } catch {
        if (!controller.signal.aborted) setShown(({ html }) => ({ html, stale: true }))
      }
    }
    let timer = setTimeout(ask, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [address, text, language])
  return shown
}
