import { type Client, sql } from '@/db/client'
import { UNCOUNTED_FAULTS, type MailOutcome } from './mail'
import { MAIL_ATTEMPTS, MAIL_BACK_OFF, MAIL_LIFETIME } from './mail-times'

/**
 * Records what became of one attempt. A final outcome empties the sealed part. Sent and refused are facts and
 * hold even when the lease ran out meanwhile; a retry holds only while `attempts` is still the claimed one.
 * @returns what the row is now, or `settled-before` when someone else had the last word.
 */
export async function settleMail(
  mail: { id: string; attempts: number },
  result: MailOutcome,
  now = new Date(),
): Promise<'sent' | 'failed' | 'waiting' | 'settled-before'> {
  if (result.outcome === 'sent') return settle(sql(), mail, result, now)
  return sql().begin(async (tx) => {
    // Its invitation first, as whoever stops or changes one does.
    await tx`
      select from invitations where id = (select invitation_id from outbox where id = ${mail.id}) for no key update`
    return result.outcome === 'retry' ? postpone(tx, mail, result, now) : settle(tx, mail, result, now)
  })
}

async function settle(
  client: Client,
  mail: { id: string },
  result: Exclude<MailOutcome, { outcome: 'retry' }>,
  now: Date,
): Promise<'sent' | 'failed' | 'settled-before'> {
  const sent = result.outcome === 'sent'
  const fault = result.outcome === 'refused' ? result.fault : result.outcome === 'dropped' ? 'dropped' : null
  const rows = await client`
    with settled as (
      update outbox set sealed = null, last_fault = ${fault},
        sent_at = ${sent ? now : null}, failed_at = ${sent ? null : now}
      where id = ${mail.id} and sent_at is null and failed_at is null returning id, invitation_id
    ), told as (${tellInvitation(client, result.outcome, now)})
    select id from settled`
  return rows.length === 0 ? 'settled-before' : sent ? 'sent' : 'failed'
}

/** Organizers who asked an organization see that its mail came back, or that its address wants none. */
function tellInvitation(client: Client, outcome: MailOutcome['outcome'], now: Date) {
  const of = client`where id = (select invitation_id from settled)`
  if (outcome === 'refused')
    return client`update invitations set returned_at = coalesce(returned_at, ${now}) ${of}`
  if (outcome === 'dropped')
    return client`update invitations set unwanted_at = coalesce(unwanted_at, ${now}) ${of}`
  return client`select`
}

/** Sets the next attempt, or gives up: attempts used up, or the link would have expired by then. */
async function postpone(
  client: Client,
  mail: { id: string; attempts: number },
  result: { fault: string; afterSeconds?: number },
  now: Date,
): Promise<'failed' | 'waiting' | 'settled-before'> {
  const counted = !UNCOUNTED_FAULTS.includes(result.fault)
  const backOff = counted ? (MAIL_BACK_OFF[mail.attempts - 1] ?? 0) * 60 : 0
  const due = new Date(now.getTime() + Math.max(backOff, result.afterSeconds ?? 0) * 1000)
  const [row] = await client<{ failed: boolean }[]>`
    with judged as (
      select id, ${counted && mail.attempts >= MAIL_ATTEMPTS} or ${due} >= created_at
        + (${client.json(MAIL_LIFETIME)}::jsonb ->> template)::int * interval '1 minute' as over
      from outbox where id = ${mail.id} and attempts = ${mail.attempts} and sent_at is null and failed_at is null
    ), settled as (
      update outbox o set
        attempts = ${counted ? mail.attempts : mail.attempts - 1},
        next_attempt_at = ${due},
        last_fault = ${result.fault},
        failed_at = case when over then ${now}::timestamptz end,
        sealed = case when over then null else sealed end
      from judged where judged.id = o.id
      returning o.failed_at is not null as failed, o.invitation_id
    ), told as (
      update invitations set returned_at = coalesce(returned_at, ${now})
      where id = (select invitation_id from settled where failed)
    )
    select failed from settled`
  return row ? (row.failed ? 'failed' : 'waiting') : 'settled-before'
}
