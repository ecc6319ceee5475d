import { sql } from '@/db/client'
import { by } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type Reason, moveSignature } from '@/domain/signature/counting'
import { mailListing } from '@/domain/signature/listing-mail'
import { openColumn } from '@/domain/signature/private'
import { type CheckRefusal, lockOrganization } from './record-check'

/** What taking it off the list undoes: an organizer's check, or what an import put there unchecked. */
export type TakenBack = 'check-taken-back' | 'import-taken-off'

/**
 * Takes an organization off the list again: its proof is voided. When that was a recorded check, it is the check that
 * is revoked; what an import had put there was never checked, and is counted and told as that.
 */
export async function takeBackCheck(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  now = new Date(),
): Promise<TakenBack | CheckRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
    if (typeof reached === 'string') return reached
    const row = await lockOrganization(tx, reached.campaignId, signatureId)
    if (!row) return 'signature-unknown'
    if (!row.publishedAt) return 'not-listed'
    const voided = await tx<{ method: string }[]>`
      update proofs set voided_at = ${now} 
      where signature_id = ${row.id} and voided_at is null and method not in ('invitation', 'decision') returning method`
    const imported = voided.some(({ method }) => method === 'import')
    await tx`update signatures set published_at = null where id = ${row.id}`
    const kind = imported ? 'imported-organization-taken-off' : 'organization-check-taken-back'
    const reason: Reason = imported ? { takenOff: 1 } : { takenBack: 1 }
    const event = { kind, ...by(organizer.userId) }
    await moveSignature(tx, row, { ...row, publishedAt: null }, { reason, event }, now)
    const key = await findDataKey(row.campaignId, tx)
    await mailListing(tx, row, 'taken-back', openColumn(key, row.id, 'email', row.email), now)
    return imported ? 'import-taken-off' : 'check-taken-back'
  })
}
