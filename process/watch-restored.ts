import { setTimeout as wait } from 'node:timers/promises'
import { isRestored, noteDatabase } from '@/domain/restored'
import { log } from '@/log'
import { translator } from '@/messages/translator'

const LOOK = 2_000 // milliseconds

/** Whether the database is a restored one whose erasures are still to be applied, looked at every two seconds while the process lives. */
export type Restored = { now: boolean }

/**
 * Watches for a restored database. Says so once in the log, and once more when it can be used again. While the database doesn't answer,
 * what was known last holds.
 * @param found called each time that it turns out to be one
 * @param stop ends it: a look after the database was closed would open it again, and keep the process
 */
export async function watchRestored(found: () => void = () => {}, stop?: AbortSignal): Promise<Restored> {
  const state: Restored = { now: false }
  const look = async () => {
    const restored = await find().catch(() => state.now)
    if (restored === state.now) return
    state.now = restored
    if (!restored) return log.info('database.settled')
    log.error('database.restored')
    process.stderr.write(`${translator('en', 'api')('notReady.restored')}\n`)
    found()
  }
  await look()
  const timer = setInterval(() => void look(), LOOK)
  timer.unref()
  stop?.addEventListener('abort', () => clearInterval(timer))
  return state
}

async function find(): Promise<boolean> {
  const restored = await isRestored()
  if (restored === null) await noteDatabase()
  return restored ?? false
}

/** Waits until a restored database can be used, or `stop`. */
export async function untilSettled(restored: Restored, stop: AbortSignal): Promise<void> {
  while (restored.now && !stop.aborted) await wait(LOOK, undefined, { signal: stop }).catch(() => {})
}
