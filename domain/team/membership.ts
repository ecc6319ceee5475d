import type { Client } from '@/db/client'
import { type Act, may, NEEDS_SEALED, type Organizer, type Role } from './team'

/** The campaign as the asking organizer may act on it. */
export type Reached = { campaignId: string; role: Role }

/**
 * The campaign of this slug if the organizer belongs to it and may do the act. A foreign campaign and an unknown one
 * give the same answer: no one learns that it exists.
 */
export async function reachCampaign(
  client: Client,
  organizer: Organizer,
  slug: string,
  act: Act,
): Promise<Reached | 'campaign-unknown' | 'not-permitted'> {
  const [found] = await client<(Reached & { shredded: boolean })[]>`
    select c.id as campaign_id, m.role, c.shredded_at is not null as shredded from campaigns c
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId}
    where c.slug = ${slug}`
  if (!found) return 'campaign-unknown'
  const { shredded, ...row } = found
  return may(row.role, act) && !(shredded && NEEDS_SEALED.has(act)) ? row : 'not-permitted'
}
