import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'

export type Sent = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }

export type Load = {
  origin: string
  connections: number
  /** The request with this number; null ends the load. */
  request: (index: number) => Sent | null
  /** The only status that counts as done; any other stops the measurement. */
  status: number
  /** Ends the load after so many milliseconds. */
  within?: number
}

/** Answers per second, and how long each took in milliseconds. */
export type Loaded = { rate: number; latencies: number[] }

/**
 * Sends requests over so many connections, one at a time on each, and waits for every answer.
 * @throws when an answer has another status: what failed must not count as fast
 */
export async function load({ origin, connections, request, status, within }: Load): Promise<Loaded> {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const latencies: number[] = []
  const begun = performance.now()
  const until = within === undefined ? Infinity : begun + within
  let next = 0
  const run = async () => {
    for (;;) {
      const started = performance.now()
      const wanted = started < until ? request(next++) : null
      if (!wanted) return
      const answer = await pool.request({ method: 'GET', ...wanted })
      const text = answer.statusCode === status ? await answer.body.dump() : await answer.body.text()
      if (answer.statusCode !== status)
        throw new Error(`${wanted.path} answered ${answer.statusCode}: ${String(text).slice(0, 300)}`)
      latencies.push(performance.now() - started)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, run))
    return { rate: (latencies.length * 1000) / (performance.now() - begun), latencies }
  } finally {
    await pool.destroy()
  }
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value that this share of all is not above. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** What the slowest hundredth of the answers of all rounds took at least, in milliseconds. */
export function p99(rounds: Loaded[]): number {
  return quantile(
    rounds.flatMap(({ latencies }) => latencies),
    0.99,
  )
}

/** Does the work three times, with a rest between, and gives what each gave. */
export async function threeTimes<T>(work: (round: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (const round of [1, 2, 3]) {
    results.push(await work(round))
    await pause(500)
  }
  return results
}
