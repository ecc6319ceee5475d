import { sql } from '@/db/client'
import { moveSignature } from '@/domain/signature/counting'
import { lockOwn } from '@/domain/signature/owner'

/**
 * Withdraws a signature from its own page: the name goes, the count falls, and the fall is counted as a withdrawal.
 * Safe to repeat. Who withdrew may sign again.
 */
export async function withdrawSignature(token: string, now = new Date()): Promise<'done' | 'link-unknown'> {
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token, 'leaving')
    if (!row || !row.confirmedAt) return 'link-unknown'
    if (row.withdrawnAt || row.erasedAt) return 'done'
    await tx`update signatures set withdrawn_at = ${now}, published_at = null where id = ${row.id}`
    // Only what was counted can fall: an organization that waits never counted.
    const event = { kind: 'signature-withdrawn', actor: 'signer' } as const
    const after = { ...row, publishedAt: null, withdrawnAt: now }
    await moveSignature(tx, row, after, { reason: { withdrawn: 1 }, event }, now)
    return 'done'
  })
}
