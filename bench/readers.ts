import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'

// Readers of one page, each again every few seconds. They remember how long it took, and what count they were shown.

/** Seconds between two looks of one reader. */
const AGAIN = 5
const CONNECTIONS = 40

type Shown = { asked: number; answered: number; count: number }

/** So many readers, until they are stopped. */
export function openReaders(origin: string, path: string, readers: number) {
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 })
  const seen = { took: [] as number[], shown: [] as Shown[], refused: 0 }
  let going = true

  async function look(): Promise<void> {
    const asked = performance.now()
    const answer = await pool.request({ method: 'GET', path, headers: { accept: 'text/html' } })
    const page = await answer.body.text()
    const answered = performance.now()
    if (answer.statusCode !== 200) return void (seen.refused += 1)
    seen.took.push(answered - asked)
    const count = /<p class="count">(?:[^<]*)<strong>([\d,]+)/.exec(page)?.[1]
    seen.shown.push({ asked, answered, count: Number(count?.replaceAll(',', '') ?? 0) })
  }

  const all = Array.from({ length: readers }, async () => {
    await pause(Math.random() * AGAIN * 1000)
    while (going) {
      await look().catch(() => void (seen.refused += 1))
      await pause(AGAIN * 1000 * (0.5 + Math.random()))
    }
  })
  const stop = async () => {
    going = false
    await Promise.all(all)
    await pool.destroy()
  }
  return { seen, stop }
}

/**
 * What the shown count did: how often it was lower than somebody had already seen, and how old it was at most, in seconds:
 * since when one more than it said had been confirmed.
 * @param confirmed when each confirmation was answered, in order
 */
export function judgeCount(shown: Shown[], confirmed: number[]): { falls: number; oldest: number } {
  const byAsked = shown.toSorted((a, b) => a.asked - b.asked)
  const byAnswered = shown.toSorted((a, b) => a.answered - b.answered)
  let highest = 0
  let read = 0
  let falls = 0
  let oldest = 0
  for (const { asked, count } of byAsked) {
    for (; read < byAnswered.length && byAnswered[read]!.answered < asked; read += 1)
      highest = Math.max(highest, byAnswered[read]!.count)
    if (count < highest) falls += 1
    const outdated = confirmed[count]
    if (outdated !== undefined) oldest = Math.max(oldest, (asked - outdated) / 1000)
  }
  return { falls, oldest }
}
