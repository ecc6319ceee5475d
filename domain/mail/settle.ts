import { type Client, sql } from '@/db/client'
import type { MailOutcome } from './mail'
import { MAIL_ATTEMPTS, MAIL_BACK_OFF, MAIL_LIFETIME } from './mail-times'

/** A claimed mail: which, and as its how manyeth attempt. */
type Claimed = { id: string; attempts: number }
type State = 'sent' | 'failed' | 'waiting' | 'settled-before'

/**
 * Records what became of one attempt. A final outcome empties the sealed part. Sent and refused are facts and
 * hold even when the lease ran out meanwhile; a retry holds only while `attempts` is still the claimed one.
 * @returns what the row is now, or `settled-before` when someone else had the last word.
 */
export async function settleMail(mail: Claimed, result: MailOutcome, now = new Date()): Promise<State> {
  const states = await settleMails([mail], result, now)
  return states.get(mail.id)!
}

/** The same for mails that left in one request: what holds for one holds for all, in one statement. */
export async function settleMails(
  mails: Claimed[],
  result: MailOutcome,
  now = new Date(),
): Promise<Map<string, State>> {
  const ids = mails.map(({ id }) => id)
  const settled =
    result.outcome === 'sent'
      ? await settle(sql(), ids, result, now)
      : await sql().begin(async (tx) => {
          // Their invitations first, as whoever stops or changes one does.
          await tx`
            select from invitations where id in (select invitation_id from outbox where id = any(${ids}::uuid[]))
            order by id for no key update`
          return result.outcome === 'retry' ? postpone(tx, mails, result, now) : settle(tx, ids, result, now)
        })
  return new Map(ids.map((id) => [id, settled.get(id) ?? 'settled-before']))
}

async function settle(
  client: Client,
  ids: string[],
  result: Exclude<MailOutcome, { outcome: 'retry' }>,
  now: Date,
): Promise<Map<string, State>> {
  const sent = result.outcome === 'sent'
  const fault = result.outcome === 'refused' ? result.fault : result.outcome === 'dropped' ? 'dropped' : null
  const rows = await client<{ id: string }[]>`
    with settled as (
      update outbox set sealed = null, last_fault = ${fault},
        sent_at = ${sent ? now : null}, failed_at = ${sent ? null : now},
        -- The recipient's server said at once what others report later.
        returned_at = case when ${fault?.startsWith('smtp-') ?? false} then ${now} else returned_at end
      where id = any(${ids}::uuid[]) and sent_at is null and failed_at is null returning id, invitation_id
    ), told as (${tellInvitation(client, result.outcome, now)})
    select id from settled`
  return new Map(rows.map(({ id }) => [id, sent ? 'sent' : 'failed']))
}

/** Organizers who asked an organization see that its mail came back, or that its address wants none. */
function tellInvitation(client: Client, outcome: MailOutcome['outcome'], now: Date) {
  const of = client`where id in (select invitation_id from settled)`
  if (outcome === 'refused')
    return client`update invitations set returned_at = coalesce(returned_at, ${now}) ${of}`
  if (outcome === 'dropped')
    return client`update invitations set unwanted_at = coalesce(unwanted_at, ${now}) ${of}`
  return client`select`
}

/**
 * Sets the next attempt, or gives up: attempts used up, or the link would have expired by then. Mails of one request get one
 * time, because they leave together again.
 */
async function postpone(
  client: Client,
  mails: Claimed[],
  { fault, blame, afterSeconds = 0 }: Extract<MailOutcome, { outcome: 'retry' }>,
  now: Date,
): Promise<Map<string, State>> {
  const counted = blame !== 'way'
  const most = Math.max(...mails.map(({ attempts }) => attempts))
  const backOff = counted ? (MAIL_BACK_OFF[most - 1] ?? 0) * 60 : 0
  const due = new Date(now.getTime() + Math.max(backOff, afterSeconds) * 1000)
  const rows = await client<{ id: string; failed: boolean }[]>`
    with judged as (
      select o.id, ${counted} and o.attempts >= ${MAIL_ATTEMPTS} or ${due} >= created_at
        + (${client.json(MAIL_LIFETIME)}::jsonb ->> template)::int * interval '1 minute' as over
      from outbox o
      join unnest(${mails.map(({ id }) => id)}::uuid[], ${mails.map((mail) => mail.attempts)}::int[]) claimed (id, attempts)
        on claimed.id = o.id and claimed.attempts = o.attempts
      where sent_at is null and failed_at is null
    ), settled as (
      update outbox o set
        attempts = ${counted ? client`attempts` : client`attempts - 1`},
        next_attempt_at = ${due},
        last_fault = ${fault},
        failed_at = case when over then ${now}::timestamptz end,
        sealed = case when over then null else sealed end
      from judged where judged.id = o.id
      returning o.id, o.failed_at is not null as failed, o.invitation_id
    ), told as (
      update invitations set returned_at = coalesce(returned_at, ${now})
      where id in (select invitation_id from settled where failed)
    )
    select id, failed from settled`
  return new Map(rows.map(({ id, failed }) => [id, failed ? 'failed' : 'waiting']))
}
