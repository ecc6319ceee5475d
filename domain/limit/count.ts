import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { findKeyMaker } from './key'
import { type Limit, type LimitName, LIMITS } from './limits'
import { networksOf } from './network'

/** Writes a statement: the driver's tag or drizzle's. */
type Tag<T> = (text: TemplateStringsArray, ...values: never[]) => T
type Fragment = postgres.PendingQuery<postgres.Row[]>
type Driver = Client

type Counting<T> = { key: unknown; limit: Limit; from?: T; byChance?: boolean }

/**
 * Counts one in a statement (the generic cell rate algorithm: one moment a key, up to which everything that was asked for
 * is spread). Returns that moment as `until`, or no row when it is refused; nothing is counted then.
 * @param counted `from`: a FROM and WHERE; it counts only when they give a row. `byChance`: as none to two, so that who counts along
 * can't tell from their own turns whether somebody else had one
 */
export function countOne<T>(tag: Tag<T>, { key, limit, from, byChance = false }: Counting<T>): T {
  const step = `${limit.seconds} seconds`
  const most = `${limit.seconds * limit.most} seconds`
  const often = byChance ? tag`2 * random()` : tag`1`
  const values = [key, often, step, from ?? tag``, step, most] as never[]
  return tag`
    insert into limits (key, until) select ${values[0]!}, now() + ${values[1]!} * ${values[2]!}::interval ${values[3]!}
    on conflict (key) do update set until = greatest(limits.until, now()) + (excluded.until - now())
    where greatest(limits.until, now()) + ${values[4]!}::interval <= now() + ${values[5]!}::interval
    returning until`
}

/**
 * The same by chance, and never refused: past `most` it waits as long as that, and no later one waits longer.
 * @param from a FROM and WHERE that give `share`, how often it counts: 0 only looks
 */
export function countPaced<T>(tag: Tag<T>, counted: { key: unknown; limit: Limit; from: T }): T {
  const { key, limit, from } = counted
  const step = `${limit.seconds} seconds`
  const most = `${limit.seconds * limit.most} seconds`
  const values = [key, step, from, most] as never[]
  return tag`
    insert into limits (key, until) select ${values[0]!}, now() + share * 2 * random() * ${values[1]!}::interval ${values[2]!}
    on conflict (key) do update
      set until = least(greatest(limits.until, now()) + (excluded.until - now()), now() + ${values[3]!}::interval)
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
/** The seconds that a mail waits; `paced` where many go to the domain of its address, `burst` where many came from its sender's network. */
export type Turn = { wait: number; paced: boolean; burst: boolean }
/** Seconds that a mail waits at most because so many go to its domain. */
export const DOMAIN_WAIT = (LIMITS.signAt.most - LIMITS.signAt.atOnce) * LIMITS.signAt.seconds
export const AT_ONCE: Turn = { wait: 0, paced: false, burst: false }

/** Seconds by which what waits is spread, by chance: when one's own mail comes tells nothing of a single other one. */
export const SPREAD = 600
/** Seconds, longer than it takes until one of those that were refused may pass: a number that followed the line would tell how it moves. */
const RETRY_AFTER = 60

/**
 * What counting came to: the seconds to wait, for the slower of the sender's networks or for the domain, or those after which to
 * try again. Each is the seconds it has ahead; null where it was refused or not counted.
 */
export function readTurn(ahead: {
  near: number | null
  around: number | null
  at: number | null
}): Turn | TooMany {
  const { sign, signAround, signAt } = LIMITS
  if (ahead.near === null || ahead.around === null) return { retryAfter: RETRY_AFTER }
  const wait = (seconds: number, limit: Limit) => Math.ceil(seconds - limit.atOnce * limit.seconds)
  const network = Math.max(0, wait(ahead.near, sign), wait(ahead.around, signAround))
  const domain = ahead.at === null ? 0 : Math.max(0, wait(ahead.at, signAt))
  const [burst, paced] = [network > 0, domain > 0]
  if (!burst && !paced) return AT_ONCE
  const later = Math.floor(Math.random() * SPREAD)
  const forNetwork = burst ? network + later : 0
  const forDomain = paced ? Math.min(domain + later, DOMAIN_WAIT) : 0
  return { wait: Math.max(forNetwork, forDomain), paced, burst }
}
