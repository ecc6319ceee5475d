import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { lockOwn } from '@/domain/signature/owner'
import { moveTotals, type Subject, unpublishSignatory } from '@/domain/signature/publish'

/**
 * Withdraws a signature from its own page: the name goes, the count falls, and the fall is counted as a withdrawal.
 * Safe to repeat. Who withdrew may sign again.
 */
export async function withdrawSignature(token: string, now = new Date()): Promise<'done' | 'link-unknown'> {
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row || !row.confirmedAt) return 'link-unknown'
    if (row.withdrawnAt || row.erasedAt) return 'done'
    await tx`update signatures set withdrawn_at = ${now}, published_at = null where id = ${row.id}`
    await unpublishSignatory(tx, row.id)
    // Only what was counted can fall: a waiting organization or a held person never stood in the totals.
    if (row.publishedAt) await moveTotals(tx, row as Subject, { listed: -1, withdrawn: 1 }, now)
    else if (row.hiddenAt && !row.heldAt)
      await moveTotals(tx, row as Subject, { unlisted: -1, withdrawn: 1 }, now)
    await recordEvent(
      tx,
      { campaignId: row.campaignId, signatureId: row.id, kind: 'signature-withdrawn', actor: 'signer' },
      now,
    )
    return 'done'
  })
}
