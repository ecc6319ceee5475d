'use client'
import { useEffect, useRef, useState } from 'react'

const PAUSE = 400 // milliseconds without typing before the preview asks
const AGAIN = 1_000

/** A letter's HTML, and what there is to say of its links that lead nowhere. */
export type ShownLetter = { html: string; lost: string }

/** The letter's HTML, asked for again while it is written; `stale` when the last answer did not come. */
export function useLiveHtml(
  address: string,
  initial: ShownLetter,
  typed: { text: string; language: string },
) {
  const [shown, setShown] = useState({ ...initial, stale: false })
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
        const { html, lost } = (await answer.json()) as ShownLetter
        setShown({ html, lost, stale: false })
      } catch {
        if (!controller.signal.aborted) setShown((before) => ({ ...before, stale: true }))
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
