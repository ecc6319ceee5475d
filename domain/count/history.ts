import { sql } from '@/db/client'
import type { Recorded } from './queries'

/** A row for each hour in which something changed, or the last of each such day (UTC). */
export type Step = 'hour' | 'day'

const BATCH = 2_000

/** The whole history, the oldest first, in batches: a reader who leaves stops the next query. */
export async function* streamHistory(campaignId: string, by: Step): AsyncGenerator<Recorded[]> {
  let since = new Date(0)
  for (;;) {
    const rows = await readBatch(campaignId, by, since)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (rows.length < BATCH || !last) return
    since = new Date(last.at.getTime() + 1)
  }
}

async function readBatch(campaignId: string, by: Step, since: Date): Promise<Recorded[]> {
  return sql()<Recorded[]>`
    select at, people, unlisted, organizations, countries from ${rowsSince(campaignId, by, since)} where kept
    order by at limit ${BATCH}`
}

/** The rows since a moment; of a day only its last one, which no other of the day follows. */
const rowsSince = (campaignId: string, by: Step, since: Date) => sql()`
  (select *, ${by} = 'hour' or not coalesce(date_trunc('day', lead(at) over (order by at), 'UTC') = date_trunc('day', at, 'UTC'), false)
      as kept
    from count_history where campaign_id = ${campaignId} and at >= ${since}) rows`

/** The newest rows since a moment, the newest first. */
export async function listHistory(
  campaignId: string,
  by: Step,
  { since, most }: { since: Date; most: number },
): Promise<Recorded[]> {
  return sql()<Recorded[]>`
    select at, people, unlisted, organizations, countries from ${rowsSince(campaignId, by, since)} where kept
    order by at desc limit ${most}`
}

/**
 * The history for a line: of `most` equal parts of the time since a moment the last row of each, the oldest first; and before
 * them the row that held when it began.
 */
export async function thinHistory(
  campaignId: string,
  { since, until, most }: { since: Date; until: Date; most: number },
): Promise<Recorded[]> {
  const seconds = Math.max(1, (until.getTime() - since.getTime()) / 1000 / most)
  return sql()<Recorded[]>`
    select at, people, unlisted, organizations, countries from (
      (select * from count_history where campaign_id = ${campaignId} and at < ${since} order by at desc limit 1)
      union all
      (select distinct on (part) campaign_id, at, people, unlisted, organizations, countries from (
        select *, floor(extract(epoch from at - ${since}::timestamptz) / ${seconds}::float8) as part
        from count_history where campaign_id = ${campaignId} and at >= ${since}) parted
      order by part, at desc)
    ) thinned order by at`
}

/** When the history begins; null while it has not. */
export async function findFirst(campaignId: string): Promise<Date | null> {
  const [row] = await sql()<{ at: Date | null }[]>`
    select min(at) as at from count_history where campaign_id = ${campaignId}`
  return row!.at
}
