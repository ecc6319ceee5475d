import { sql } from '@/db/client'
import { countForReview } from '@/domain/review/queue'
import type { Organizer } from '@/domain/team/team'

type Moving = { waiting: number; oldest: Date | null; lastDay: number }

/** What is said of a campaign in which nothing waits and nothing moved. */
export const STILL: Moving = { waiting: 0, oldest: null, lastDay: 0 }

/**
 * How many signatures wait for a decision and since when the oldest does, per campaign of the organizer's; and how far the
 * count moved since yesterday. What an import had added and someone took off the list again waits for nothing.
 */
export async function countWaiting(organizer: Organizer): Promise<Map<string, Moving>> {
  const [stocks, rows] = await Promise.all([
    countForReview(organizer),
    sql()<{ campaignId: string; lastDay: number }[]>`
      select m.campaign_id,
        (select coalesce(sum(t.listed + t.unlisted), 0)::int from totals t where t.campaign_id = m.campaign_id
          and t.day >= to_char((now() at time zone 'utc') - interval '1 day', 'YYYY-MM-DD')) as last_day
      from memberships m where m.user_id = ${organizer.userId}`,
  ])
  return new Map(
    rows.map(({ campaignId, lastDay }) => {
      const { count: waiting, oldest } = stocks.get(campaignId) ?? { count: 0, oldest: null }
      return [campaignId, { waiting, oldest, lastDay }]
    }),
  )
}
