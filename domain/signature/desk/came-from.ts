import { sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'

const SHOWN = 20

export type CameFrom = { via: string; confirmed: number }

/**
 * The labels through which most signatures were confirmed, at most 20, the most first. Later withdrawals are not taken
 * off: it says what a link or a site brought.
 */
export async function listCameFrom(
  organizer: Organizer,
  slug: string,
): Promise<CameFrom[] | 'campaign-unknown' | 'not-permitted'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  return sql()<CameFrom[]>`
    select via, confirmed from via_totals where campaign_id = ${reached.campaignId}
    order by confirmed desc, via limit ${SHOWN}`
}
