import type postgres from 'postgres'
import { sql } from '@/db/client'
import { findKeyMaker } from '@/domain/limit/key'
import { mailGoesOn } from '@/domain/mail/held'
import { roomInLine } from '@/domain/mail/room-in-line'
import { findDataKey } from '@/domain/seal/data-key'
import { askForMail } from '@/domain/signature/ask-for-mail'
import { openColumn } from '@/domain/signature/private'

/** Hours after the mail left in which nobody is reminded, and after which nobody is any more: the link dies a week after signing. */
const REMIND_AFTER = 24
const REMIND_UNTIL = 6 * 24

type Due = { id: string; campaignId: string; language: string; email: Buffer; emailIndex: Buffer }

/**
 * Reminds, once, those who were mailed a day ago and have not confirmed: of several submissions of one mailbox the newest, and none
 * where one of them is confirmed. The caps of mail to a mailbox hold, and "never again" does. Not where the letter is closed or its
 * organizers want no reminders, and none while confirmations stand in line.
 * @returns how many signatures were dealt with
 */
export async function remindUnconfirmed(now = new Date()): Promise<number> {
  const client = sql()
  const keys = { siteKey: await findDataKey(null), keyOf: await findKeyMaker() }
  return client.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('signers who are reminded', 0))`
    const due = await findDue(tx, await roomInLine(tx, tx`template = 'reminder'`, now), now)
    for (const { id, campaignId, language, email: sealed, emailIndex } of due) {
      const key = await findDataKey(campaignId, tx)
      const email = openColumn(key, id, 'email', sealed)
      await tx`
        update signatures set reminded_at = ${now}
        where campaign_id = ${campaignId} and email_index = ${emailIndex} and confirmed_at is null`
      if (!email) continue
      const ask = { campaignId, language, email, key, ...keys, now, template: 'reminder' as const }
      await askForMail(tx, ask, tx`select id, confirmed_at, signed_at from signatures where id = ${id}`)
    }
    return due.length
  })
}

/** Found among what waits for its confirmation, the oldest first. Of a mail that came back or was complained about nobody is reminded. */
function findDue(tx: postgres.TransactionSql, limit: number, now: Date): Promise<Due[]> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const same = tx`other.campaign_id = s.campaign_id and other.email_index = s.email_index and other.kind = s.kind
    and other.withdrawn_at is null and other.erased_at is null`
  return tx<Due[]>`
    select s.id, s.campaign_id, s.language, s.email, s.email_index from signatures s
    join campaigns c on c.id = s.campaign_id
    where s.confirmed_at is null and s.signed_at <= ${hoursAgo(REMIND_AFTER)} and s.signed_at > ${hoursAgo(REMIND_UNTIL)}
      and s.reminded_at is null and s.email is not null and s.withdrawn_at is null and s.erased_at is null
      and c.reminds and c.opened_at is not null and c.closed_at is null
      and ${mailGoesOn(tx, 'c.id', now)}
      and exists (select from outbox o where o.signature_id = s.id and o.template = 'confirm'
        and o.sent_at <= ${hoursAgo(REMIND_AFTER)} and o.returned_at is null and o.complained_at is null)
      and not exists (select from signatures other where ${same} and (other.confirmed_at is not null
        or other.signed_at > s.signed_at))
    order by s.signed_at limit ${limit} for update of s skip locked`
}
