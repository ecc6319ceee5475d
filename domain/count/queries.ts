import { sql } from '@/db/client'
import { hourOf } from './moment'

// What was counted, and when. Reads the worker's records and the totals; never a name.

/** What can be said of a number: people by name, people only counted, organizations, and from how many countries the names are. */
export type Numbers = { people: number; unlisted: number; organizations: number; countries: number }

/** A row of the history. It holds from its hour until the next row's. */
export type Recorded = Numbers & { at: Date }

/** Why there is no number for an hour; `near` is an hour that has one. */
export type NoCount = {
  lacks: 'future' | 'under-way' | 'missed' | 'before-first' | 'none'
  near: Date | null
}

/** What counts now, by the totals. */
export async function countNow(campaignId: string): Promise<Numbers> {
  const [row] = await sql()<Numbers[]>`
    select coalesce(sum(people), 0)::int as people, coalesce(sum(unlisted), 0)::int as unlisted,
      coalesce(sum(organizations), 0)::int as organizations,
      (count(*) filter (where trim(country) <> '' and listed > 0))::int as countries
    from (
      select country, sum(listed) filter (where kind = 'person') as people, sum(unlisted) as unlisted,
        sum(listed) filter (where kind = 'organization') as organizations, sum(listed) as listed
      from totals where campaign_id = ${campaignId} group by country
    ) placed`
  return row!
}

type Looked = Recorded & { looked: boolean }

/** What a campaign counted at a full hour: the row that held then, when somebody looked at that hour. */
export async function findCountAt(
  campaignId: string,
  hour: Date,
  now = new Date(),
): Promise<Recorded | NoCount> {
  const [row] = await sql()<Looked[]>`
    select at, people, unlisted, organizations, countries,
      (at = ${hour} or exists (select from count_hours where count_hours.at = ${hour})) as looked
    from count_history where campaign_id = ${campaignId} and at <= ${hour} order by at desc limit 1`
  if (hour <= now && row?.looked) {
    const { looked: _, ...recorded } = row
    return recorded
  }
  const near = await findNear(campaignId, hour, row?.at ?? null)
  if (hour > now) return { lacks: 'future', near }
  if (hour.getTime() === hourOf(now).getTime()) return { lacks: 'under-way', near }
  if (row) return { lacks: 'missed', near }
  return { lacks: near ? 'before-first' : 'none', near }
}

/** The last hour before that has a number, else the first of all. */
async function findNear(campaignId: string, hour: Date, recorded: Date | null): Promise<Date | null> {
  const [row] = recorded
    ? await sql()<{ at: Date }[]>`
        select greatest(${recorded}::timestamptz, (select max(at) from count_hours where at < ${hour})) as at`
    : await sql()<{ at: Date | null }[]>`
        select min(at) as at from count_history where campaign_id = ${campaignId}`
  return row?.at ?? null
}

/** The newest hour that has a number, with it; null before the first. */
export async function findNewest(campaignId: string): Promise<(Recorded & { hour: Date }) | null> {
  const [row] = await sql()<(Recorded & { hour: Date })[]>`
    select at, people, unlisted, organizations, countries,
      greatest(at, (select max(count_hours.at) from count_hours)) as hour
    from count_history where campaign_id = ${campaignId} order by at desc limit 1`
  return row ?? null
}

/** The letter's head as it stood at an hour: a number that never changes stands under the title it had. */
export async function findHeadAt(campaignId: string, hour: Date) {
  const [row] = await sql()<{ title: string; addressees: string; language: string }[]>`
    select title, addressees, language from editions
    where campaign_id = ${campaignId} and number = coalesce((
      select max(number) from editions where campaign_id = ${campaignId} and published_at <= ${hour}), 1)`
  return row!
}
