import { sql } from '@/db/client'
import { addressesDue } from '@/domain/campaign/keeping'
import { recordEvent } from '@/domain/event/record-event'
import { inBatches, PURGE_BATCH } from '@/domain/mail/in-batches'

/**
 * Erases the addresses of every campaign whose time has come, as its signers were told, and writes it down in its history: the sealed
 * addresses, the fingerprints that they were found by, what was counted by them, and links that would bring new ones. The links to
 * the own pages stay. Safe to repeat; one that was confirmed at the last moment goes the next time.
 */
export async function eraseDueAddresses(now = new Date()): Promise<{ campaigns: number; addresses: number }> {
  const client = sql()
  const due = await client<{ id: string; erasedAt: Date | null }[]>`
    select id, addresses_erased_at as erased_at from campaigns
    where opened_at is not null and coalesce(closed_at, closes_at) <= ${now} and ${addressesDue(client)} <= ${now}
      and (addresses_erased_at is null or exists (
        select from signatures s where s.campaign_id = campaigns.id and s.number > 0 and s.email_index is not null))`
  let addresses = 0
  for (const { id, erasedAt } of due) {
    const count = await eraseOf(id)
    addresses += count
    if (count > 0 || !erasedAt) await record(id, count, now)
  }
  return { campaigns: due.length, addresses }
}

async function eraseOf(campaignId: string): Promise<number> {
  const client = sql()
  const count = await inBatches(
    () => client`
      with batch as (
        select id from signatures where campaign_id = ${campaignId} and number > 0 and email_index is not null
        limit ${PURGE_BATCH} for no key update skip locked
      ), officers as (
        update proofs set value = null where method = 'mailbox' and signature_id in (select id from batch)
      )
      update signatures set email = null, email_index = null where id in (select id from batch)`,
  )
  await client`
    delete from tokens where campaign_id = ${campaignId} and purpose in ('address', 'submission', 'countersignature')`
  await client`delete from mailings where campaign_id = ${campaignId}`
  return count
}

/** Files that were sealed for organizers hold the addresses too: they end with them. */
async function record(campaignId: string, count: number, now: Date): Promise<void> {
  await sql().begin(async (tx) => {
    await tx`
      update campaigns set addresses_erased_at = coalesce(addresses_erased_at, ${now}) where id = ${campaignId}`
    await tx`
      update sealed_files set fault = 'erased-since'
      where campaign_id = ${campaignId} and built_at is not null and fault is null and cancelled_at is null`
    await recordEvent(tx, { campaignId, kind: 'addresses-erased', actor: 'system', detail: { count } }, now)
  })
}
