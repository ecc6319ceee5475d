import { setTimeout as wait } from 'node:timers/promises'
import { sql } from '@/db/client'
import { leaveLost } from '@/db/outlast'
import { log } from '@/log'

const LONGEST_PAUSE = 30_000 // milliseconds between attempts while the database is away

/**
 * Does a task over and over until `stop` is aborted: at once again when it says that there is more, else after
 * `idle` milliseconds. A task that throws is tried again after 1, 2, 4 … 30 seconds; the first fault and the
 * recovery are logged, not each attempt. One that lost the database gets other connections for its next attempt.
 */
export async function repeat(
  name: string,
  idle: number,
  stop: AbortSignal,
  task: () => Promise<'more' | 'idle'>,
): Promise<void> {
  let faults = 0
  while (!stop.aborted) {
    let pause = 0
    const client = sql()
    try {
      if ((await task()) === 'idle') pause = idle
      if (faults > 0) log.info('worker.recovered', { task: name, faults })
      faults = 0
    } catch (error) {
      leaveLost(client, error)
      if (faults === 0) log.fault('worker.fault', error, { task: name })
      faults += 1
      pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** (faults - 1))
    }
    if (pause > 0) await wait(pause, undefined, { signal: stop }).catch(() => {})
  }
}
