import { sql } from '@/db/client'

// Who joined after a delivery: their names are on the public list and in none of its files.

export type Joined = { organizations: number; people: number }

/** How many stand on the list who came after this moment. */
export async function countJoined(campaignId: string, after: Date): Promise<Joined> {
  const rows = await sql()<{ kind: string; count: number }[]>`
    select kind, count(*)::int as count from signatories
    where campaign_id = ${campaignId} and kind in ('organization', 'person') and published_at > ${after} group by kind`
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { organizations: of('organization'), people: of('person') }
}

/** Which of these numbers on the list came after the cut-off of the campaign's last final delivery; of a letter without one, none. */
export async function listJoined(campaignId: string, numbers: number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set()
  const rows = await sql()<{ number: number }[]>`
    select number from signatories where campaign_id = ${campaignId} and number in ${sql()(numbers)}
      and published_at > (select cutoff_at from deliveries
        where campaign_id = ${campaignId} and final_at is not null order by number desc limit 1)`
  return new Set(rows.map(({ number }) => number))
}
