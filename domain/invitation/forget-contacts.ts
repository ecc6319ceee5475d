import type { Client } from '@/db/client'
import { sql } from '@/db/client'
import { inBatches, PURGE_BATCH } from '@/domain/mail/in-batches'
import { KEPT_INVITATION_DAYS } from './invitation'

// What is forgotten of invitations: whom they were mailed to and what was said in confidence. Which organization was asked,
// when, and what became of it stays.

/** An index that no name has: who lost the address must not clash with another row of the same organization. */
const forgotten = (client: Client) => client`
  email = null, email_index = null, handed_to = null, handed_index = null, partner = null, note = null,
  declined_reason = null, send_at = case when asked_at is null then null else send_at end,
  remind_at = case when reminded_at is null then null else remind_at end,
  organization_index = sha256(convert_to(id::text, 'UTF8')), likeness = null`

/** Forgets an address on a campaign's ask list, as its owner asked of the host. */
export async function forgetContact(client: Client, campaignId: string, index: Buffer): Promise<void> {
  const rows = await client<{ id: string }[]>`
    update invitations set ${forgotten(client)}
    where campaign_id = ${campaignId} and (email_index = ${index} or handed_index = ${index}) returning id`
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await client`delete from outbox where invitation_id = any(${ids}::uuid[]) and sent_at is null and failed_at is null`
  await client`delete from tokens where invitation_id = any(${ids}::uuid[])`
}

/** Days after which a list that nobody confirmed is deleted. */
const LIST_DAYS = 7

/** Forgets the contacts of campaigns that closed 28 days ago, and lists that nobody went on with. */
export async function purgeInvitations(now = new Date()): Promise<{ contacts: number }> {
  const client = sql()
  const before = new Date(now.getTime() - KEPT_INVITATION_DAYS * 86_400_000)
  const old = client`select id from campaigns where least(closed_at, closes_at) < ${before} and opened_at is not null`
  await client`delete from invitation_lists where read_at < ${new Date(now.getTime() - LIST_DAYS * 86_400_000)}`
  await inBatches(
    () => client`delete from tokens where hash in (
      select hash from tokens where purpose = 'invitation' and campaign_id in (${old}) limit ${PURGE_BATCH})`,
  )
  const contacts = await inBatches(
    () => client`
      with gone as (
        update invitations set ${forgotten(client)} where id in (
          select id from invitations where campaign_id in (${old}) and (email is not null or handed_to is not null
            or partner is not null or note is not null or declined_reason is not null) limit ${PURGE_BATCH})
        returning campaign_id
      ), told as (
        insert into events (campaign_id, kind, actor, detail, at)
        select campaign_id, 'contacts-deleted', 'system', jsonb_build_object('count', count(*)), ${now}::timestamptz
        from gone group by campaign_id
      )
      select from gone`,
  )
  return { contacts }
}
