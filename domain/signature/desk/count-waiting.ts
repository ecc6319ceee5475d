import { sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'

/**
 * How many signatures wait for an organizer, per campaign of the organizer's. What an import had added and someone took
 * off the list again waits for nothing.
 */
export async function countWaiting(
  organizer: Organizer,
): Promise<Map<string, { waiting: number; lastDay: number }>> {
  const rows = await sql()<{ campaignId: string; waiting: number; lastDay: number }[]>`
    select m.campaign_id,
      (select count(*)::int from (select from signatures s where s.campaign_id = m.campaign_id
        and s.kind = 'organization' and s.confirmed_at is not null and s.published_at is null
        and s.held_at is null and s.withdrawn_at is null and s.erased_at is null and s.import_id is null limit 1000) waiting) as waiting,
      (select coalesce(sum(t.listed + t.unlisted), 0)::int from totals t where t.campaign_id = m.campaign_id
        and t.day >= to_char((now() at time zone 'utc') - interval '1 day', 'YYYY-MM-DD')) as last_day
    from memberships m where m.user_id = ${organizer.userId}`
  return new Map(rows.map(({ campaignId, ...counts }) => [campaignId, counts]))
}
