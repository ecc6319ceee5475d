import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { lockOwn } from '@/domain/signature/owner'
import { openPrivate } from '@/domain/signature/private'
import { moveTotals, publishSignatory, type Subject, unpublishSignatory } from '@/domain/signature/publish'

/**
 * Shows or hides a person's name from their own page. Hidden, it is still counted as unlisted. Safe to repeat.
 * Organizations are always named: hiding one is refused.
 */
export async function changeShowing(
  token: string,
  wish: 'show' | 'hide',
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible'> {
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row) return 'link-unknown'
    if (row.kind !== 'person' || !row.confirmedAt || row.withdrawnAt || row.erasedAt) return 'not-possible'
    const shown = row.hiddenAt === null
    if (shown === (wish === 'show')) return 'done'
    const subject = row as Subject
    const show = wish === 'show'
    // A held name stays held: showing it again only records the wish.
    const publish = show && !row.heldAt
    await tx`
      update signatures set listed = ${show}, hidden_at = ${show ? null : now}, published_at = ${publish ? now : null}
      where id = ${row.id}`
    if (publish) {
      const fields = openPrivate(await findDataKey(row.campaignId, tx), row.id, row)
      await publishSignatory(tx, subject, fields, [], now)
    }
    if (!show) await unpublishSignatory(tx, row.id)
    if (!row.heldAt) {
      await moveTotals(tx, subject, show ? { listed: 1, unlisted: -1 } : { listed: -1, unlisted: 1 }, now)
    }
    const kind = show ? 'signature-shown' : 'signature-hidden'
    await recordEvent(tx, { campaignId: row.campaignId, signatureId: row.id, kind, actor: 'signer' }, now)
    return 'done'
  })
}
