import { type Client, sql } from '@/db/client'
import { UPDATES_A_DAY } from './update'

const DAY = 86_400_000

/** When a campaign may send its next update; null when it may do so now. */
export async function nextUpdateAt(
  campaignId: string,
  now = new Date(),
  client: Client = sql(),
): Promise<Date | null> {
  const [row] = await client<{ startedAt: Date }[]>`
    select started_at from updates
    where campaign_id = ${campaignId} and started_at > ${new Date(now.getTime() - DAY)}
    order by started_at desc offset ${UPDATES_A_DAY - 1} limit 1`
  return row ? new Date(row.startedAt.getTime() + DAY) : null
}
