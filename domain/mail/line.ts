import type postgres from 'postgres'

// The line of mails to signers. Whose turn it is follows from what stands in it now: campaigns take turns, and within a
// campaign the recipients' domains do, so that a flood holds up no one but its own campaign's mails to its own domain.
// Campaigns, and lanes within one, are found by leaping through one index: what that costs depends on how many of
// them are looked at, not on how many mails wait.

/** Rows that are made ready at most by one claim. */
const PROMOTED = 1000

const WAITING = `template not in ('sign-in', 'find', 'found') and sent_at is null and failed_at is null`

/** A condition on the outbox: what stands in the line, as its index has it. */
export const STANDING = `${WAITING} and ready`

/** Of an attempt that never ended, because its worker did: each attempt empties the fault when it begins and leaves one when it ends. */
const UNENDED = '(attempts > 0 and last_fault is null)'

/**
 * Puts what waited for a time into the line when the time has come.
 * @returns whether there are mails whose last attempt never ended: they stay out of the line
 */
export async function promoteDue(client: postgres.Sql, now: Date): Promise<boolean> {
  const [found] = await client<{ unended: boolean }[]>`
    with promoted as (
      update outbox set ready = true where id in (
        select id from outbox
        where ${client.unsafe(WAITING)} and not ready and (batch is null or batch = id) and next_attempt_at <= ${now}
          and not ${client.unsafe(UNENDED)}
        order by next_attempt_at limit ${PROMOTED} for update skip locked)
    ), ${unended(client, now)}
    select exists (select from unended) as unended`
  return found!.unended
}

/** The three queues, by the conditions of their indexes. */
const QUEUES = [
  `${WAITING} and not ready`,
  "template = 'sign-in' and sent_at is null and failed_at is null",
  "template in ('find', 'found') and sent_at is null and failed_at is null",
]

/**
 * Queries, the last one named `unended`, for the mail whose last attempt never ended and that waits longest. It is tried alone: if it was what
 * ended the worker, it takes no other mail along again.
 */
export function unended(client: postgres.Sql, now: Date) {
  const oldest = (queue: string) => client`
    select id, next_attempt_at from outbox
    where ${client.unsafe(queue)} and (batch is null or batch = id) and next_attempt_at <= ${now} and ${client.unsafe(UNENDED)}
    order by next_attempt_at limit 1 for update skip locked`
  const [line, urgent, lost] = QUEUES.map(oldest)
  return client`
    unended_line as (${line!}), unended_urgent as (${urgent!}), unended_lost as (${lost!}), unended as (
      select id from (table unended_line union all table unended_urgent union all table unended_lost) found
      order by next_attempt_at limit 1
    )`
}

/** A condition: its last attempt ended, or it was never tried. */
export const hasEnded = (client: postgres.Sql) => client`not ${client.unsafe(UNENDED)}`

/**
 * A query for the ids of up to `slots` mails whose turn it is, locked. Each campaign gets its share of the slots, and so
 * does each lane of it, the oldest mail first. Who comes first is drawn again each time, and so is the lane at which a
 * campaign begins: with more of them than slots, all get their turns.
 */
export function pickFromLine(client: postgres.Sql, slots: postgres.Fragment, now: Date) {
  const line = client.unsafe(STANDING)
  const leap = (after: postgres.Fragment, within: postgres.Fragment) => client`
    select lane from outbox where ${line} and campaign_id = turns.campaign_id and lane >= ${after} ${within}
    order by lane limit 1`
  const walk = (from: postgres.Fragment, within = client``) => client`
    with recursive lanes as (
      (${leap(from, within)})
      union all
      select (${leap(client`lanes.lane + 1`, within)}) from lanes where lanes.lane is not null
    )
    select lane from lanes where lane is not null`
  return client`
    with recursive campaigns as (
      (select campaign_id from outbox where ${line} and campaign_id is not null order by campaign_id limit 1)
      union all
      select (
        select campaign_id from outbox where ${line} and campaign_id > campaigns.campaign_id order by campaign_id limit 1)
      from campaigns where campaigns.campaign_id is not null
    ), turns as (
      select campaign_id, ceil(${slots}::numeric / count(*) over ())::int as share,
        floor(random() * 65536)::int - 32768 as begin
      from campaigns where campaign_id is not null order by random() limit ${slots}
    )
    select picked.id from turns
    cross join lateral (
      select lane, count(*) over () as lanes from (
        select lane from (
          (${walk(client`turns.begin`)}) union all (${walk(client`-32768`, client`and lane < turns.begin`)})
        ) around limit turns.share
      ) standing
    ) found
    cross join lateral (
      select id from outbox
      where ${line} and campaign_id = turns.campaign_id and lane = found.lane and next_attempt_at <= ${now}
      order by next_attempt_at limit ceil(turns.share::numeric / found.lanes) for update skip locked
    ) picked
    limit ${slots}`
}
