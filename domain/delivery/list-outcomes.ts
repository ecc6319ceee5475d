import { sql } from '@/db/client'

/** What became of a letter, as everybody may know it: its newest final delivery, and the newest published answer. */
export type Outcome = {
  number: number
  recipient: string | null
  finalAt: Date
  answer: { number: number; office: string; happenedAt: Date } | null
}

/** The outcomes of several letters in one query; a letter that was never delivered is not in the map. */
export async function listOutcomes(campaignIds: string[]): Promise<Map<string, Outcome>> {
  if (campaignIds.length === 0) return new Map()
  type Row = Omit<Outcome, 'answer'> & {
    campaignId: string
    answered: number | null
    office: string | null
    happenedAt: Date | null
  }
  const rows = await sql()<Row[]>`
    select distinct on (d.campaign_id) d.campaign_id, d.number, d.recipient, d.final_at,
      answer.number as answered, answer.office, answer.happened_at
    from deliveries d left join lateral (
      select a.number, r.office, r.happened_at from deliveries a join receipts r on r.delivery_id = a.id
      where a.campaign_id = d.campaign_id and a.final_at is not null and r.kind = 'answered'
        and r.published_at is not null and r.removed_at is null
      order by r.happened_at desc, r.recorded_at desc limit 1) answer on true
    where d.campaign_id = any(${campaignIds}::uuid[]) and d.final_at is not null
    order by d.campaign_id, d.number desc`
  return new Map(
    rows.map(({ campaignId, answered, office, happenedAt, ...delivery }) => [
      campaignId,
      {
        ...delivery,
        answer: answered === null ? null : { number: answered, office: office!, happenedAt: happenedAt! },
      },
    ]),
  )
}
