import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { likenessIndexes } from '@/domain/organization/likeness-index'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type InvitationDraft, type InvitationRefusal, LIMITS } from './invitation'
import { invitationIndexes, sealInvitation } from './private'

/** Rows that one statement adds: their values stay below what the protocol takes. */
const AT_ONCE = 1000

/**
 * Puts organizations on a campaign's ask list. One that is there with the same address already is left as it is; nothing is
 * mailed. Safe to repeat.
 * @param drafts checked (find-invitation-faults.ts)
 * @returns the ids of those added, in their order; null stands for one that was there
 */
export async function addInvitations(
  organizer: Organizer,
  slug: string,
  drafts: readonly InvitationDraft[],
  now = new Date(),
): Promise<(string | null)[] | InvitationRefusal> {
  const before = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof before === 'string') return before
  const key = await findDataKey(before.campaignId)
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-invitations')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    // One after the other, or two files at once could pass the limit.
    await tx`select from campaigns where id = ${campaignId} for no key update`
    const [there] = await tx<{ count: number }[]>`
      select count(*)::int as count from invitations where campaign_id = ${campaignId}`
    if (there!.count + drafts.length > LIMITS.list) return 'list-full'
    const rows = drafts.map((draft) => sealedRow(key, campaignId, organizer.userId, draft, now))
    const added = await insert(tx, rows)
    if (added.size > 0) {
      const event = { campaignId, kind: 'invitations-added', detail: { count: added.size } }
      await recordEvent(tx, { ...event, ...by(organizer.userId) }, now)
    }
    return rows.map(({ id }) => (added.has(id) ? id : null))
  })
}

type Row = ReturnType<typeof sealedRow>

async function insert(tx: postgres.TransactionSql, rows: Row[]): Promise<Set<string>> {
  const added = new Set<string>()
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const inserted = await tx<{ id: string }[]>`
      insert into invitations ${tx(rows.slice(start, start + AT_ONCE))} on conflict do nothing returning id`
    for (const { id } of inserted) added.add(id)
  }
  return added
}

function sealedRow(key: DataKey, campaignId: string, addedBy: string, draft: InvitationDraft, now: Date) {
  const id = uuid()
  const indexes = invitationIndexes(key, draft)
  return {
    id,
    campaignId,
    organization: sealInvitation(key, id, 'organization', draft.organization)!,
    organizationIndex: indexes.organization,
    likeness: likenessIndexes(key, draft.organization)[0]!,
    email: sealInvitation(key, id, 'email', draft.email),
    emailIndex: indexes.email,
    language: draft.language,
    partner: sealInvitation(key, id, 'partner', draft.partner),
    note: sealInvitation(key, id, 'note', draft.note),
    addedBy,
    addedAt: now,
  }
}
