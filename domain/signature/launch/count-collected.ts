import { sql } from '@/db/client'
import { isListed, isUnlisted } from './counted'

/** Signatures are counted up to this number: a desk's page must not read all of a large campaign. */
export const MOST_COLLECTED = 10_000

export type Collected = { organizations: number; people: number; unlisted: number }

/** How much of what a campaign collected would become public now, for its team alone; each at most MOST_COLLECTED. */
export async function countCollected(campaignId: string): Promise<Collected> {
  const client = sql()
  const upTo = (condition: ReturnType<typeof isListed>) => client`
    (select count(*)::int from (
      select from signatures s where s.campaign_id = ${campaignId} and ${condition} limit ${MOST_COLLECTED}) counted)`
  const [row] = await client<Collected[]>`
    select ${upTo(client`s.kind = 'organization' and ${isListed(client)}`)} as organizations,
      ${upTo(client`s.kind = 'person' and ${isListed(client)}`)} as people, ${upTo(isUnlisted(client))} as unlisted`
  return row!
}
