import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { decodeDeskCursor, type Position } from '@/domain/signature/desk/cursor'
import { reachCampaign } from '@/domain/team/membership'
import { isFresh, type Organizer } from '@/domain/team/team'
import { type AskedOrganization, type AskFilter, selectAsked } from './ask-list'
import type { InvitationRefusal } from './invitation'

const BATCH = 1_000

/** Every row of an ask list that a filter lets through, in batches. It holds addresses: the sign-in must be fresh. */
export async function exportAsked(
  organizer: Organizer,
  slug: string,
  filter: AskFilter,
  now = new Date(),
): Promise<AsyncGenerator<AskedOrganization[]> | InvitationRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string') return reached
  if (!isFresh(organizer, now)) return 'sign-in-again'
  const event = { campaignId: reached.campaignId, kind: 'invitations-exported', ...by(organizer.userId) }
  await recordEvent(sql(), event, now)
  return batches(reached.campaignId, filter, now)
}

async function* batches(
  campaignId: string,
  filter: AskFilter,
  now: Date,
): AsyncGenerator<AskedOrganization[], undefined> {
  const key = await findDataKey(campaignId)
  let after: Position | null = null
  for (;;) {
    const rows: AskedOrganization[] = await selectAsked(key, campaignId, filter, { after, limit: BATCH }, now)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = decodeDeskCursor(rows.at(-1)!.cursor)
  }
}
