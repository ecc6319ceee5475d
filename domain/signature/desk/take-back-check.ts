import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type Reason, moveSignature } from '@/domain/signature/counting'
import { mailListing } from '@/domain/signature/listing-mail'
import { openColumn } from '@/domain/signature/private'
import { readStanding } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import { type CheckRefusal, lockOrganization } from './record-check'

/**
 * What taking it off the list undoes: an organizer's check, or what an import put there unchecked. `check-taken-back-listed`: the
 * check is revoked, and the other proofs are enough for the list.
 */
export type TakenBack = 'check-taken-back' | 'check-taken-back-listed' | 'import-taken-off'

/**
 * Takes an organization off the list again: what organizers proved of it is voided. When that was a recorded check, it is the
 * check that is revoked; what an import had put there was never checked, and is counted and told as that. What others proved
 * stays, and keeps it on the list when it is enough without the check.
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
    const voided = await tx<{ method: string }[]>`
      update proofs set voided_at = ${now}
      where signature_id = ${row.id} and method in ('organizer', 'import') and voided_at is null returning method`
    if (voided.length === 0) return 'not-listed'
    const imported = voided.some(({ method }) => method === 'import')
    const kind = imported ? 'imported-organization-taken-off' : 'organization-check-taken-back'
    const event = { kind, ...by(organizer.userId) }
    const { grade } = await readStanding(tx, row, now)
    if (grade === 'authorized' || !row.publishedAt) {
      await settleOrganization(tx, row, now)
      await recordEvent(tx, { campaignId: row.campaignId, signatureId: row.id, ...event }, now)
      return row.publishedAt ? 'check-taken-back-listed' : 'check-taken-back'
    }
    await tx`update signatures set published_at = null where id = ${row.id}`
    const reason: Reason = imported ? { takenOff: 1 } : { takenBack: 1 }
    await moveSignature(tx, row, { ...row, publishedAt: null }, { reason, event }, now)
    const key = await findDataKey(row.campaignId, tx)
    await mailListing(tx, row, 'taken-back', openColumn(key, row.id, 'email', row.email), now)
    return imported ? 'import-taken-off' : 'check-taken-back'
  })
}
