'use client'
import { useEffect, useState } from 'react'

/** How far something is that the worker does: `done` of `rows`, in words too. */
export type Progress = { step: string; done: number; rows: number; sentence: string }

const BAR =
  'bg-wash [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-seal [&::-moz-progress-bar]:bg-seal border-rule mb-1.5 block h-3 w-full appearance-none overflow-hidden rounded-full border'

type Props = {
  initial: Progress
  ask: string
  page: string
  label: string
  /** Seconds between two questions. */
  every?: number
}

/** How far the worker is. Asks again and again while the page is seen, never before the last answer; a new step is a new page. Without JavaScript it stands. */
export function Watch({ initial, ask, page, label, every = 1 }: Props) {
  const [progress, setProgress] = useState(initial)
  const step = initial.step
  useEffect(() => {
    const controller = new AbortController()
    let asking = false
    const timer = setInterval(async () => {
      if (document.hidden || asking) return
      asking = true
      try {
        const answer = await fetch(ask, { signal: controller.signal })
        const now = (await answer.json()) as Progress
        // Anything but "still the same step" is for the page to say: the next step, a sign-in, what was discarded.
        if (!answer.ok || now.step !== step) window.location.replace(page)
        else setProgress(now)
      } catch {
        // No answer this time: the next one will tell.
      } finally {
        asking = false
      }
    }, every * 1000)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [ask, every, page, step])
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
