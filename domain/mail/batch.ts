import type postgres from 'postgres'
import { sql } from '@/db/client'
import type { ClaimedMail } from './claimed-mail'
import { MAIL_LEASE } from './mail-times'

// Mails that leave in one request. Which ones is stored before it is sent: what a retry repeats under the request's key is never
// more than these, and never a part of them while another part is left. Then the provider took either all of them or none,
// also when it says only that it knows the key.

/** Whether a mail left in a request with others of which nobody knows what became of it. */
export function isBound<T extends ClaimedMail>(mail: T): mail is T & { batch: string } {
  return mail.batch !== null && mail.batch !== mail.id
}

/** Whether a mail may leave in a request with others: it never left, alone or with any. */
export const mayJoin = (mail: ClaimedMail) => mail.batch === null

/**
 * Binds claimed mails to a request, before it is sent.
 * @returns the ids that are still this worker's: only they may be in it
 */
export function bindBatch(batch: string, mails: ClaimedMail[], now = new Date()): Promise<Set<string>> {
  const client = sql()
  return bind(client, client`${batch}::uuid`, client`o.batch is null`, mails, now)
}

/**
 * Has mails go alone from now on, each under its own id: before they leave, or when the provider refused them as part of a
 * request, so that it has none of them.
 * @returns the ids that are still this worker's
 */
export function goAlone(mails: ClaimedMail[], now = new Date()): Promise<Set<string>> {
  const client = sql()
  return bind(client, client`o.id`, client`true`, mails, now)
}

async function bind(
  client: postgres.Sql,
  batch: postgres.Fragment,
  when: postgres.Fragment,
  mails: ClaimedMail[],
  now: Date,
): Promise<Set<string>> {
  const lease = new Date(now.getTime() + MAIL_LEASE * 1000)
  const rows = await client<{ id: string }[]>`
    update outbox o set batch = ${batch}, next_attempt_at = ${lease}
    from unnest(${mails.map(({ id }) => id)}::uuid[], ${mails.map(({ attempts }) => attempts)}::int[]) claimed (id, attempts)
    where o.id = claimed.id and o.attempts = claimed.attempts and ${when} and o.sent_at is null and o.failed_at is null
    returning o.id`
  return new Set(rows.map(({ id }) => id))
}
