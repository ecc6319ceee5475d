import { type Client, sql } from '@/db/client'
import { HOUR, hourOf } from './moment'

/** How long after a full hour its counts may still be written down; later it was missed, and nothing is made up for it. */
const LATEST = HOUR / 6
/** Campaigns that one statement looks at. */
const BATCH = 200

/**
 * Writes down what each public campaign counts, shortly after each full hour. A row is written only when something changed since the
 * row before; that the hour was looked at is written last. Any number of workers may do it at once, and a clock that was moved back
 * writes nothing before what is there.
 * @returns how many rows were written
 */
export async function recordCounts(now = new Date()): Promise<number> {
  const hour = hourOf(now)
  if (now.getTime() - hour.getTime() > LATEST) return 0
  const client = sql()
  const [looked] = await client`select from count_hours where at >= ${hour} limit 1`
  if (looked) return 0
  let written = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await recordBatch(client, hour, after)
    written += batch.written
    if (batch.campaigns < BATCH || batch.last === null) break
    after = batch.last
  }
  await client`insert into count_hours (at) values (${hour}) on conflict do nothing`
  return written
}

type Batch = { campaigns: number; written: number; last: string | null }

async function recordBatch(client: Client, hour: Date, after: string): Promise<Batch> {
  const [batch] = await client<Batch[]>`
    with due as (
      select id from campaigns
      where opened_at is not null and (not collects_first or launched_at is not null) and id > ${after}
      order by id limit ${BATCH}
    ), placed as (
      select campaign_id, country, sum(listed) filter (where kind = 'person') as people, sum(unlisted) as unlisted,
        sum(listed) filter (where kind = 'organization') as organizations, sum(listed) as listed
      from totals where campaign_id in (select id from due) group by campaign_id, country
    ), counted as (
      select due.id, coalesce(sum(people), 0)::int as people, coalesce(sum(unlisted), 0)::int as unlisted,
        coalesce(sum(organizations), 0)::int as organizations,
        (count(*) filter (where trim(country) <> '' and listed > 0))::int as countries
      from due left join placed on placed.campaign_id = due.id group by due.id
    ), written as (
      insert into count_history (campaign_id, at, people, unlisted, organizations, countries)
      select now.id, ${hour}, now.people, now.unlisted, now.organizations, now.countries
      from counted now left join lateral (
        select * from count_history where campaign_id = now.id order by at desc limit 1) last on true
      where last.at is null or (last.at < ${hour} and (now.people, now.unlisted, now.organizations, now.countries)
        is distinct from (last.people, last.unlisted, last.organizations, last.countries))
      on conflict do nothing returning 1
    )
    select (select count(*)::int from due) as campaigns, (select count(*)::int from written) as written,
      (select id from due order by id desc limit 1) as last`
  return batch!
}
