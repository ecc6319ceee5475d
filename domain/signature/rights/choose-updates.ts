import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { lockOwn } from '@/domain/signature/owner'

/** Asks for news about the letter, or for none, from the own page. Safe to repeat. */
export async function chooseUpdates(
  token: string,
  wish: 'news' | 'no-news',
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible'> {
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row) return 'link-unknown'
    if (!row.confirmedAt || row.withdrawnAt || row.erasedAt) return 'not-possible'
    const updates = wish === 'news'
    if (row.updates === updates) return 'done'
    await tx`update signatures set updates = ${updates} where id = ${row.id}`
    const kind = updates ? 'updates-chosen' : 'updates-stopped'
    await recordEvent(tx, { campaignId: row.campaignId, signatureId: row.id, kind, actor: 'signer' }, now)
    return 'done'
  })
}
