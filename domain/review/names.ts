import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'

/** The names of signatures that the asker reviewed, by id; that they were opened is written down. */
export async function findReviewNames(
  organizer: Organizer,
  slug: string,
  ids: string[],
  now = new Date(),
): Promise<Map<string, string>> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'review-signatures')
  if (typeof reached === 'string' || ids.length === 0) return new Map()
  const rows = await client<{ id: string; name: Buffer | null; organization: Buffer | null }[]>`
    select id, name, organization from signatures
    where campaign_id = ${reached.campaignId} and id in ${client(ids)} and erased_at is null`
  const { campaignId } = reached
  if (rows.length > 0)
    await recordOpening(client, { campaignId, userId: organizer.userId, view: 'review' }, now)
  const key = await findDataKey(campaignId)
  return new Map(
    rows.map(({ id, name, organization }) => [
      id,
      openColumn(key, id, 'organization', organization) ?? openColumn(key, id, 'name', name) ?? '',
    ]),
  )
}
