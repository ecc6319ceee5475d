import { sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import { sees } from '@/domain/team/sight'
import type { Organizer } from '@/domain/team/team'

export type Opening = { view: string; email: string | null; at: Date }

/** Who of the team opened what is private in a campaign, a line for each person, view and day, the newest first. */
export async function listOpenings(
  organizer: Organizer,
  slug: string,
  limit: number,
): Promise<Opening[] | 'campaign-unknown' | 'not-permitted'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  if (!sees(reached.role, 'openings')) return 'not-permitted'
  return sql()<Opening[]>`
    select e.detail ->> 'view' as view, u.email, e.at from events e left join users u on u.id = e.user_id
    where e.campaign_id = ${reached.campaignId} and e.kind = 'private-opened' order by e.id desc limit ${limit}`
}
