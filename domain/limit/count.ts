import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { findKeyMaker, type SenderKeys } from './key'
import { type Limit, type LimitName, LIMITS } from './limits'
import { networksOf } from './network'

/** Writes a statement: the driver's tag or drizzle's. */
type Tag<T> = (text: TemplateStringsArray, ...values: never[]) => T
type Fragment = postgres.PendingQuery<postgres.Row[]>
type Driver = Client

/**
 * Counts one in a statement (the generic cell rate algorithm: one moment a key, up to which everything that was asked for
 * is spread). Returns that moment as `until`, or no row when it is refused; nothing is counted then.
 * @param from a FROM and WHERE; it counts only when they give a row
 */
export function countOne<T>(tag: Tag<T>, counted: { key: unknown; limit: Limit; from?: T }): T {
  const { key, limit, from } = counted
  const step = `${limit.seconds} seconds`
  const most = `${limit.seconds * limit.most} seconds`
  const values = [key, step, from ?? tag``, step, step, most] as never[]
  return tag`
    insert into limits (key, until) select ${values[0]!}, now() + ${values[1]!}::interval ${values[2]!}
    on conflict (key) do update set until = greatest(limits.until, now()) + ${values[3]!}::interval
    where greatest(limits.until, now()) + ${values[4]!}::interval <= now() + ${values[5]!}::interval
    returning until`
}

/**
 * Counts one that is never refused: past `most` it waits as long as that, and no later one waits longer. It counts as none to two, by
 * chance, so that nobody who counts along can tell a single one. Returns `until`.
 * @param from a FROM and WHERE; it counts only when they give a row
 */
export function countPaced<T>(tag: Tag<T>, counted: { key: unknown; limit: Limit; from: T }): T {
  const { key, limit, from } = counted
  const step = `${limit.seconds} seconds`
  const most = `${limit.seconds * limit.most} seconds`
  const values = [key, step, from, step, most] as never[]
  return tag`
    insert into limits (key, until) select ${values[0]!}, now() + 2 * random() * ${values[1]!}::interval ${values[2]!}
    on conflict (key) do update
      set until = least(greatest(limits.until, now()) + 2 * random() * ${values[3]!}::interval, now() + ${values[4]!}::interval)
    returning until`
}

/** `countOne` for the driver's client. */
export function countOneIn(
  client: Driver,
  counted: { key: Buffer; limit: Limit; from?: Fragment },
): Fragment {
  return countOne(client as unknown as Tag<Fragment>, counted)
}

/** Counts a request by who sends it; false when it is over the limit. A sender of null is no one from outside. */
export async function allowFrom(name: LimitName, sender: string | null): Promise<boolean> {
  if (sender === null) return true
  const key = (await findKeyMaker())(name, networksOf(sender).near)
  return (await countOneIn(sql(), { key, limit: LIMITS[name] })).length > 0
}

/** Counts a request about something by the larger network around its sender; false when it is over the limit. */
export async function allowAround(name: LimitName, sender: string | null, about: string): Promise<boolean> {
  if (sender === null) return true
  const key = (await findKeyMaker())(name, `${networksOf(sender).around} ${about}`)
  return (await countOneIn(sql(), { key, limit: LIMITS[name] })).length > 0
}

/** Nothing was taken; in so many seconds it may be tried again. */
export type TooMany = { retryAfter: number }
/** The seconds that a mail waits; `paced` says that it does so for the domain of its address, not for its sender's network. */
export type Turn = { wait: number; paced: boolean }
/** Seconds that a mail waits at most because so many go to its domain. */
export const DOMAIN_WAIT = (LIMITS.signAt.most - LIMITS.signAt.atOnce) * LIMITS.signAt.seconds
export const AT_ONCE: Turn = { wait: 0, paced: false }

/**
 * What counting came to: the seconds to wait, for the slower of the sender's networks or for the domain, or those after which to
 * try again. Each is the seconds it has ahead; null where it was refused or not counted. The domain isn't counted
 * where a network makes the mail wait.
 */
export async function readTurn(
  ahead: { near: number | null; around: number | null; at: number | null },
  keys: SenderKeys,
): Promise<Turn | TooMany> {
  const { sign, signAround, signAt } = LIMITS
  if (ahead.near === null) return { retryAfter: await secondsUntilFree(keys.near, sign) }
  if (ahead.around === null) return { retryAfter: await secondsUntilFree(keys.around, signAround) }
  const wait = (seconds: number, limit: Limit) => Math.ceil(seconds - limit.atOnce * limit.seconds)
  const network = Math.max(0, wait(ahead.near, sign), wait(ahead.around, signAround))
  if (network > 0 || ahead.at === null) return { wait: network, paced: false }
  const domain = Math.max(0, wait(ahead.at, signAt))
  return { wait: domain, paced: domain > 0 }
}

/** Seconds until a key that was refused passes again. */
async function secondsUntilFree(key: Buffer, limit: Limit): Promise<number> {
  const [row] = await sql()<{ ahead: number }[]>`
    select extract(epoch from until - now())::float8 as ahead from limits where key = ${key}`
  return Math.max(1, Math.ceil((row?.ahead ?? 0) - (limit.most - 1) * limit.seconds))
}
