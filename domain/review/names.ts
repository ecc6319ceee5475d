import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'

/** The names of signatures that the asker reviewed, by id. */
export async function findReviewNames(
  organizer: Organizer,
  slug: string,
  ids: string[],
): Promise<Map<string, string>> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'review-signatures')
  if (typeof reached === 'string' || ids.length === 0) return new Map()
  const rows = await client<{ id: string; name: Buffer | null; organization: Buffer | null }[]>`
    select id, name, organization from signatures
    where campaign_id = ${reached.campaignId} and id in ${client(ids)} and erased_at is null`
  const key = await findDataKey(reached.campaignId)
  return new Map(
    rows.map(({ id, name, organization }) => [
      id,
      openColumn(key, id, 'organization', organization) ?? openColumn(key, id, 'name', name) ?? '',
    ]),
  )
}
