'use client'
import { useEffect, useState } from 'react'

/** How far something is that the worker does: `done` of `rows`, in words too. */
export type Progress = { step: string; done: number; rows: number; sentence: string }

const PAUSE = 1000 // milliseconds between two questions

const BAR =
  'bg-wash [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-seal [&::-moz-progress-bar]:bg-seal border-rule mb-1.5 block h-3 w-full appearance-none overflow-hidden rounded-full border'

type Props = { initial: Progress; ask: string; page: string; label: string }

/** How far the worker is. Asks once a second while the page is seen; a new step is a new page. Without JavaScript it stands. */
export function Watch({ initial, ask, page, label }: Props) {
  const [progress, setProgress] = useState(initial)
  const step = initial.step
  useEffect(() => {
    const controller = new AbortController()
    const timer = setInterval(async () => {
      if (document.hidden) return
      try {
        const answer = await fetch(ask, { signal: controller.signal })
        const now = (await answer.json()) as Progress
        // Anything but "still the same step" is for the page to say: the next step, a sign-in, what was discarded.
        if (!answer.ok || now.step !== step) window.location.replace(page)
        else setProgress(now)
      } catch {
        // No answer this time: the next one will tell.
      }
    }, PAUSE)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [ask, page, step])
  const { done, rows, sentence } = progress
  return (
    <>
      {done > 0 && rows > 0 ? (
        <progress className={BAR} aria-label={label} value={done} max={rows} />
      ) : (
        <progress className={BAR} aria-label={label} />
      )}
      <p className="text-quiet text-sm tabular-nums">{sentence}</p>
    </>
  )
}
