import { sql } from '@/db/client'

// The provider's rate belongs to the account, so it is kept where all workers see it: one row, moved by one statement.

/** Requests a second until an answer says more: the lowest that Resend has documented. */
const FIRST_RATE = 2
/** Of the rate that an answer names: two turns that meet on the way still fall into different seconds. */
const SHARE = 0.96
/** Seconds of the longest pause after a fault. */
const LONGEST = 60
/** Seconds that a provider may ask for at once. */
const MOST_ASKED = 600

/** Milliseconds until one's turn, and the rate by which it was given. */
export type Turn = { wait: number; perSecond: number }

/** Takes the next turn, whoever took those before. */
export async function takeTurn(): Promise<Turn> {
  const client = sql()
  const [turn] = await client<Turn[]>`
    insert into mail_pace as pace (id, per_second, next_turn, paused_until)
    values (1, ${FIRST_RATE}, clock_timestamp() + interval '1 second' / ${FIRST_RATE}::float8, now())
    on conflict (id) do update set
      next_turn = greatest(pace.next_turn, clock_timestamp()) + interval '1 second' / pace.per_second
    returning 1000 * (extract(epoch from next_turn - clock_timestamp())::float8 - 1 / per_second) as wait, per_second`
  return { wait: Math.max(0, turn!.wait), perSecond: turn!.perSecond }
}

/** Takes over the rate that an answer names, when it is another one than the turn was given by. */
export async function adoptRate(named: number, turn: Turn): Promise<void> {
  const rate = Math.fround(named * SHARE)
  if (!(rate > 0) || rate === turn.perSecond) return
  await sql()`update mail_pace set per_second = ${rate}`
}

/** Whether nothing may be sent now, and how many pauses in a row there were. */
export async function readPause(): Promise<{ paused: boolean; pauses: number }> {
  const [pace] = await sql()<{ paused: boolean; pauses: number }[]>`
    select paused_until > clock_timestamp() as paused, pauses from mail_pace`
  return pace ?? { paused: false, pauses: 0 }
}

/**
 * Lets no worker send for as long as the provider asks; when it says nothing, for twice as long as the last time. Several
 * requests that fail together make one pause.
 */
export async function pauseMail(asked?: number): Promise<void> {
  const client = sql()
  const seconds = asked === undefined ? null : Math.min(asked, MOST_ASKED)
  const least = client`make_interval(secs => coalesce(${seconds}::float8, 1))`
  await client`
    insert into mail_pace as pace (id, per_second, next_turn, paused_until, pauses)
    values (1, ${FIRST_RATE}, now(), clock_timestamp() + ${least}, 1)
    on conflict (id) do update set
      paused_until = greatest(pace.paused_until, clock_timestamp() + make_interval(
        secs => coalesce(${seconds}::float8, least(${LONGEST}, 2 ^ pace.pauses)))),
      pauses = least(pace.pauses + 1, 10)
    where pace.paused_until <= clock_timestamp() or ${seconds}::float8 is not null`
}

/** The provider takes mail again: the next pause is a short one. */
export async function endPauses(): Promise<void> {
  await sql()`update mail_pace set pauses = 0 where pauses > 0`
}
