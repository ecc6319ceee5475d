import { type Client, sql } from '@/db/client'
import { reachCampaign, type Reached } from '@/domain/team/membership'
import { isFresh, type Organizer } from '@/domain/team/team'

export type PrivateReach = 'campaign-unknown' | 'not-permitted' | 'sign-in-again'

/** The campaign for somebody who may export what is private, and signed in less than ten minutes ago. */
export async function reachPrivate(
  organizer: Organizer,
  slug: string,
  now: Date,
  client: Client = sql(),
): Promise<Reached | PrivateReach> {
  const reached = await reachCampaign(client, organizer, slug, 'export-private')
  if (typeof reached === 'string') return reached
  return isFresh(organizer, now) ? reached : 'sign-in-again'
}
