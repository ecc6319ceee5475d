import { sql } from '@/db/client'
import { type Due, launchCampaign } from './launch-campaign'

/** Seconds before its moment from which a launch is prepared: some for the start, and more the more it makes public. */
const START = 10
const ROWS_A_SECOND = 1_000
/** Campaigns that are looked at in one round. */
const MOST = 20

/**
 * Launches the campaigns whose moment has come. One whose moment is near is prepared and waited for, so a worker calls this more than
 * once at a time; any number of workers may. What fails does not keep the others waiting.
 * @returns how many were launched by this call
 * @throws the first fault, when all others were looked at
 */
export async function launchDueCampaigns(stop?: AbortSignal, now = () => new Date()): Promise<number> {
  const due = await sql()<Due[]>`
    select c.id, c.launches_at, coalesce(n.last, 0) as collected
    from campaigns c left join numbers n on n.campaign_id = c.id
    where c.launches_at is not null and c.launched_at is null and c.collects_first and c.opened_at is not null
      and c.launches_at <= ${now()}::timestamptz
        + make_interval(secs => ${START} + coalesce(n.last, 0)::float8 / ${ROWS_A_SECOND})
    order by c.launches_at limit ${MOST}`
  let launched = 0
  const faults: unknown[] = []
  for (const campaign of due) {
    try {
      if (await launchCampaign(campaign, stop, now)) launched += 1
    } catch (error) {
      if (stop?.aborted) return launched
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return launched
}
