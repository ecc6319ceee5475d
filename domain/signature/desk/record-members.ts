import { sql } from '@/db/client'
import { holdLaunch } from '@/domain/campaign/launched'
import { by, recordEvent } from '@/domain/event/record-event'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import { findMembers, sealMembers } from '@/domain/signature/members'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { foldForComparison } from '@/domain/text/fold'
import { checkOrganization } from '@/domain/text/name'
import { tidyLine } from '@/domain/text/tidy'
import { openColumn } from '@/domain/signature/private'
import { lockOrganization } from './record-check'

export const MEMBER_LIMITS = { names: 500, name: 200 } as const

export type MembersRefusal =
  'campaign-unknown' | 'not-permitted' | 'signature-unknown' | 'members-too-many' | { lines: number[] }

/** The names in pasted lines: one each, without what is said twice; or every line that cannot be one. */
export function readMembers(pasted: string): string[] | { lines: number[] } {
  const names = new Map<string, string>()
  const lines: number[] = []
  for (const [index, line] of pasted.split(/\r\n|\r|\n/).entries()) {
    const name = tidyLine(line)
    if (name === '') continue
    if (checkOrganization(name, MEMBER_LIMITS.name)) lines.push(index + 1)
    const folded = foldForComparison(name)
    if (!names.has(folded)) names.set(folded, name)
  }
  return lines.length > 0 ? { lines } : [...names.values()]
}

/**
 * Records whom an organization that signed speaks for, in place of what was recorded before; an empty list takes it back. They are
 * named under it while it is listed, and never counted. Safe to repeat.
 */
export async function recordMembers(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  pasted: string,
  now = new Date(),
): Promise<'done' | MembersRefusal> {
  const names = readMembers(pasted)
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
    if (typeof reached === 'string') return reached
    const row = await lockOrganization(tx, reached.campaignId, signatureId)
    if (!row || row.withdrawnAt || row.erasedAt) return 'signature-unknown'
    if (!Array.isArray(names)) return names
    if (names.length > MEMBER_LIMITS.names) return 'members-too-many'
    const key = await findDataKey(reached.campaignId, tx)
    // A launch that is under way made the public row where nobody sees it yet.
    await holdLaunch(tx, reached.campaignId)
    if (names.length === 0) await tx`delete from members where signature_id = ${row.id}`
    else
      await tx`
        insert into members (signature_id, names, recorded_by, recorded_at)
        values (${row.id}, ${sealMembers(key, row.id, names)}, ${organizer.userId}, ${now})
        on conflict (signature_id) do update set names = excluded.names, recorded_by = excluded.recorded_by,
          recorded_at = excluded.recorded_at`
    await tx`
      update signatories set members = ${names.length > 0 ? tx.json(names) : null} where signature_id = ${row.id}`
    const kind = names.length > 0 ? 'members-recorded' : 'members-removed'
    const event = {
      ...{ campaignId: reached.campaignId, signatureId: row.id, kind },
      detail: { count: names.length },
    }
    await recordEvent(tx, { ...event, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** An organization that signed, with the members recorded for it, for whoever may record them; that it was opened is written down. */
export async function findDeskMembers(
  organizer: Organizer,
  slug: string,
  signatureId: string,
  now = new Date(),
): Promise<
  { organization: string; members: string[] } | 'campaign-unknown' | 'not-permitted' | 'signature-unknown'
> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
    if (typeof reached === 'string') return reached
    const row = await lockOrganization(tx, reached.campaignId, signatureId)
    if (!row || row.withdrawnAt || row.erasedAt) return 'signature-unknown'
    const key = await findDataKey(reached.campaignId, tx)
    const { campaignId } = reached
    await recordOpening(tx, { campaignId, userId: organizer.userId, view: 'members' }, now)
    const organization = openColumn(key, row.id, 'organization', row.organization) ?? ''
    return { organization, members: (await findMembers(tx, row)) ?? [] }
  })
}
