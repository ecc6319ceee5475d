import type postgres from 'postgres'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { emailIndex } from './private'
import { moveTotals, type Subject, unpublishSignatory } from './publish'

type Row = Subject & {
  publishedAt: Date | null
  hiddenAt: Date | null
  heldAt: Date | null
  withdrawnAt: Date | null
}

/**
 * Erases one signature for good: its sealed fields, its blind indexes, its links, its queued mails and the free text of its
 * proofs are destroyed; number and times stay. What was counted no longer is. A pending one is deleted whole.
 */
async function eraseSignature(tx: postgres.TransactionSql, row: Row, actor: 'signer' | 'host', now: Date) {
  if (!row.confirmedAt) {
    await tx`delete from tokens where signature_id = ${row.id}`
    await tx`delete from signatures where id = ${row.id}`
    return
  }
  await unpublishSignatory(tx, row.id)
  await tx`delete from tokens where signature_id = ${row.id}`
  await tx`delete from outbox where signature_id = ${row.id}`
  await tx`update proofs set source = null, note = null, voided_at = coalesce(voided_at, ${now}) where signature_id = ${row.id}`
  await tx`
    update signatures set name = null, email = null, title = null, affiliation = null, organization = null,
      website = null, email_index = null, organization_index = null, published_at = null, erased_at = ${now}
    where id = ${row.id}`
  if (!row.withdrawnAt && row.publishedAt) await moveTotals(tx, row, { listed: -1, withdrawn: 1 }, now)
  else if (!row.withdrawnAt && row.hiddenAt && !row.heldAt)
    await moveTotals(tx, row, { unlisted: -1, withdrawn: 1 }, now)
  await recordEvent(
    tx,
    { campaignId: row.campaignId, signatureId: row.id, kind: 'signature-erased', actor },
    now,
  )
}

/**
 * Erases every signature that was made with an address, in all campaigns, as its owner asked of the host.
 * @returns how many signatures were erased
 */
export async function eraseAddress(email: string, now = new Date()): Promise<number> {
  const campaigns = await sql()<{ id: string }[]>`select id from campaigns`
  let erased = 0
  for (const { id } of campaigns) {
    const index = emailIndex(await findDataKey(id), email)
    erased += await sql().begin(async (tx) => {
      const rows = await tx<Row[]>`
        select s.id, s.campaign_id as "campaignId", s.number, s.kind, c.slug as category, s.country, s.area,
          s.confirmed_at as "confirmedAt", s.published_at as "publishedAt", s.hidden_at as "hiddenAt",
          s.held_at as "heldAt", s.withdrawn_at as "withdrawnAt"
        from signatures s left join categories c on c.id = s.category_id
        where s.campaign_id = ${id} and s.email_index = ${index} and s.erased_at is null for update of s`
      for (const row of rows) await eraseSignature(tx, row, 'host', now)
      await tx`delete from mailings where campaign_id = ${id} and email_index = ${index}`
      return rows.length
    })
  }
  return erased
}
