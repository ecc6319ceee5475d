import { type Client, sql } from '@/db/client'
import { UPDATES_A_DAY } from './update'

const DAY = 86_400_000

/** When a campaign may send its next update; null when it may do so now. One that was cancelled before any email left doesn't count. */
export async function nextUpdateAt(
  campaignId: string,
  now = new Date(),
  client: Client = sql(),
): Promise<Date | null> {
  const [row] = await client<{ startedAt: Date }[]>`
    select started_at from updates u
    where campaign_id = ${campaignId} and started_at > ${new Date(now.getTime() - DAY)}
      and (cancelled_at is null or sent > 0
        or exists (select from outbox o where o.update_id = u.id and o.template = 'update' and o.sent_at is not null))
    order by started_at desc offset ${UPDATES_A_DAY - 1} limit 1`
  return row ? new Date(row.startedAt.getTime() + DAY) : null
}
