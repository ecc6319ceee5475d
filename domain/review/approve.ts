import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { type CheckRefusal, keepCheck, readCheck } from '@/domain/signature/desk/record-check'
import type { Organizer } from '@/domain/team/team'
import { readStanding } from '@/domain/signature/proofs'
import { OrganizationListed } from '@/domain/signature/settle-organization'
import { listAgain, releaseSignature } from './hold'
import { reachWaiting } from './lock'
import type { ReviewRefusal } from './review'
import { before, settle } from './settle'

/**
 * A reviewer found nothing wrong. A person is published; an organization that nobody checked yet is checked with this,
 * which needs the source; one that was checked is listed again; what was published and only flagged stays. After an objection
 * a source is always needed, whatever was proven before.
 * @param seen with the version of the signature that the reviewer saw: what its signer corrected since, nobody approved
 */
export async function approveSignature(
  organizer: Organizer,
  slug: string,
  id: string,
  { seen, ...check }: { source: string; note: string; seen?: string },
  now = new Date(),
): Promise<'done' | ReviewRefusal | CheckRefusal> {
  const kind = 'review-approved'
  try {
    return await sql().begin(async (tx) => {
      const row = await reachWaiting(tx, organizer, slug, id)
      if (typeof row === 'string') return row
      if (seen !== undefined && seen !== row.version) return 'changed-meanwhile'
      const detail = before(row)
      const about = { campaignId: row.campaignId, signatureId: id }
      const listed = { ...by(organizer.userId), detail }
      const read = row.objected ? readCheck(check) : null
      if (typeof read === 'string') return read
      // Nothing about it changes: it stands on the list, or shows no name and is counted.
      if (row.publishedAt && read)
        await keepCheck(tx, organizer, row, read, now, { kind, detail, again: true })
      else if (row.publishedAt || (row.kind === 'person' && !row.heldAt)) {
        await recordEvent(tx, { ...about, kind, ...listed }, now)
      } else if (row.kind === 'person') {
        await releaseSignature(tx, row, listed, now, kind)
      } else {
        const proven = (await readStanding(tx, row, now)).grade === 'authorized'
        const checked = read ?? (proven ? null : readCheck(check))
        if (typeof checked === 'string') return checked
        await tx`update signatures set held_at = null, held_reason = null, rejected_at = null where id = ${id}`
        const free = { ...row, heldAt: null }
        if (!checked) await listAgain(tx, free, { ...listed, kind }, now)
        else {
          const { proof, settled } = await keepCheck(tx, organizer, free, checked, now, {
            ...{ kind, detail, again: row.objected },
          })
          // Checked before, and something else is missing: the decision stands in the history all the same.
          if (proof === null && settled !== 'published')
            await recordEvent(tx, { ...about, kind, ...listed }, now)
        }
      }
      await settle(tx, organizer, row, kind, now)
      return 'done'
    })
  } catch (error) {
    if (error instanceof OrganizationListed) return 'organization-listed'
    throw error
  }
}
