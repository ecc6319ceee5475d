import { brokenConstraint, sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { type CheckRefusal, publishChecked, readCheck } from '@/domain/signature/desk/record-check'
import type { Organizer } from '@/domain/team/team'
import { findStandingProofs, releaseSignature } from './hold'
import { reachWaiting } from './lock'
import type { ReviewRefusal } from './review'
import { before, settle } from './settle'

/**
 * A reviewer found nothing wrong. A person is published; an organization that nobody checked yet is checked with this,
 * which needs the source; one that was checked is listed again; what was published and only flagged stays.
 */
export async function approveSignature(
  organizer: Organizer,
  slug: string,
  id: string,
  check: { source: string; note: string },
  now = new Date(),
): Promise<'done' | ReviewRefusal | CheckRefusal> {
  const kind = 'review-approved'
  try {
    return await sql().begin(async (tx) => {
      const row = await reachWaiting(tx, organizer, slug, id)
      if (typeof row === 'string') return row
      const detail = before(row)
      const checked = row.kind === 'organization' && (await findStandingProofs(tx, row)).length > 0
      if (row.publishedAt) {
        const event = { campaignId: row.campaignId, signatureId: id, kind, detail, ...by(organizer.userId) }
        await recordEvent(tx, event, now)
      } else if (row.kind === 'person' || checked) {
        await releaseSignature(tx, row, { ...by(organizer.userId), detail }, now, kind)
      } else {
        const read = readCheck(check)
        if (typeof read === 'string') return read
        await publishChecked(tx, organizer, row, read, now, { kind, detail: { ...detail, checked: true } })
      }
      await settle(tx, organizer, row, kind, now)
      return 'done'
    })
  } catch (error) {
    if (brokenConstraint(error) === 'signatures_one_organization') return 'organization-listed'
    throw error
  }
}
