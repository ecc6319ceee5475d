import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { moveSignature } from '@/domain/signature/counting'
import { lockOwn } from '@/domain/signature/owner'
import { openPrivate } from '@/domain/signature/private'

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
    const show = wish === 'show'
    // A held name stays held: showing it again only records the wish.
    const after = { ...row, hiddenAt: show ? null : now, publishedAt: show && !row.heldAt ? now : null }
    await tx`
      update signatures set listed = ${show}, hidden_at = ${after.hiddenAt}, published_at = ${after.publishedAt}
      where id = ${row.id}`
    const fields = openPrivate(await findDataKey(row.campaignId, tx), row.id, row)
    const event = { kind: show ? 'signature-shown' : 'signature-hidden', actor: 'signer' } as const
    await moveSignature(tx, row, after, { shown: { fields, proofs: [] }, event }, now)
    return 'done'
  })
}
