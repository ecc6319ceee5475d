import { sql } from '@/db/client'

/**
 * How many organizations on the list their organizers added from a file. Found by their imports, so that a letter without one costs
 * nothing, however many signed it; what of them is listed is told from the row itself (counting.ts), because a join with
 * a million public rows is planned as a walk through all of them.
 */
export async function countImported(campaignId: string): Promise<number> {
  const [row] = await sql()<{ count: number }[]>`
    select count(*)::int as count from signatures
    where import_id = any(array(select id from imports where campaign_id = ${campaignId})) and import_id is not null
      and erased_at is null and withdrawn_at is null and published_at is not null`
  return row!.count
}
