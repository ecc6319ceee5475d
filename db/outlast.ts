import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { closeDatabase, sql } from '@/db/client'
import { environment } from '@/env'
import { log } from '@/log'

// A database that is restarted is away for a second or two. Whoever signs or confirms meanwhile is held until it is back, and then
// answered with what really happened (docs/decisions/041). What runs is repeated, so it must be safe to repeat.

/** Milliseconds that one request is held in all. */
const PATIENCE = 10_000
/** How many are held at a time in one process: three times what comes in ten seconds at the highest rate on record. */
const MOST = 1_000
/** How many of them from one network: a hall that signs together, and no more than a small part of all. */
const MOST_OF_ONE = 60
const BETWEEN = 100 // milliseconds between two looks whether it is back

const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|CONNECTION_\w+|57P0[123]|08\w{3})$/

/** Whether an error says that the database can't be reached. What it was asked last may have been done or not. */
function isAway(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && AWAY.test(code)) || (cause !== undefined && isAway(cause))
}

/** Nobody asked it: it was away already. */
class DatabaseAway extends Error {
  override name = 'DatabaseAway'
  code = 'ECONNREFUSED'
}

// Next bundles this module more than once in one process; all share one look at the database.
type Room = { held: number; of: Map<string, number>; back?: Promise<void> }
const room: Room = ((globalThis as { undersignedRoom?: Room }).undersignedRoom ??= { held: 0, of: new Map() })

/**
 * For one request: what it is given to do is done again each time the database was lost over it, for ten seconds in all, then
 * the last error is thrown. While the database is known to be away nothing is asked of it, and who finds too many waiting isn't held.
 * @param network where the request came from, which has a share of the places; null for no one from outside
 * @param patience milliseconds, where no one waits for an answer
 */
export function outlasting(
  network: string | null,
  patience = PATIENCE,
): <T>(work: () => Promise<T>) => Promise<T> {
  let until: number | undefined
  const isBack = () => waitForIt((until ??= performance.now() + patience), network)
  return async (work) => {
    for (;;) {
      if (room.back && !(await isBack())) throw new DatabaseAway()
      try {
        return await work()
      } catch (error) {
        if (!isAway(error) || !(await isBack())) throw error
      }
    }
  }
}

/**
 * For what the worker does over and over: after a lost connection everyone's next statement goes over new ones. A connection that was
 * being written to when it was lost never writes again; each statement it is given fails after seconds.
 * @param client the one with which the work began: who began with it and fails later leaves alone those that took its place
 */
export function leaveLost(client: postgres.Sql, error: unknown): void {
  if (isAway(error) && client === sql()) void closeDatabase()
}

async function waitForIt(until: number, network: string | null): Promise<boolean> {
  const left = until - performance.now()
  if (left <= 0 || room.held >= MOST || !takePlace(network)) return false
  room.held += 1
  room.back ??= untilBack().finally(() => (room.back = undefined))
  const stop = new AbortController()
  const late = pause(left, false, { signal: stop.signal }).catch(() => false)
  try {
    return await Promise.race([room.back.then(() => true), late])
  } finally {
    stop.abort()
    room.held -= 1
    leavePlace(network)
  }
}

function takePlace(network: string | null): boolean {
  if (network === null) return true
  const taken = room.of.get(network) ?? 0
  if (taken >= MOST_OF_ONE) return false
  room.of.set(network, taken + 1)
  return true
}

function leavePlace(network: string | null): void {
  if (network === null) return
  const left = (room.of.get(network) ?? 1) - 1
  if (left > 0) room.of.set(network, left)
  else room.of.delete(network)
}

/** Looks by a connection of its own: behind the others' statements that wait in the driver it would come too late. */
async function untilBack(): Promise<void> {
  const since = performance.now()
  log.warn('database.away')
  for (let looks = 0; room.held > 0; looks += 1) {
    await pause(BETWEEN)
    const back = await answers()
    // The driver finds out for one statement in line after another, a few in a second, and a connection that was lost in the
    // middle of a write never writes again. What still works, because only one was lost, has time to end.
    if (looks === 0) void closeDatabase(back ? 5 : 0)
    if (!back) continue
    log.info('database.back', { held: room.held, after: Math.round(performance.now() - since) })
    return
  }
}

async function answers(): Promise<boolean> {
  const client = postgres(environment().DATABASE_URL, { max: 1, connect_timeout: 1, onnotice: () => {} })
  const answered = await client`select 1`.then(
    () => true,
    () => false,
  )
  await client.end({ timeout: 1 })
  return answered
}
