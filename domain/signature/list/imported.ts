import { sql } from '@/db/client'

/**
 * How many organizations on the list their organizers added from a file. Found by their imports, so that a letter without one costs
 * nothing, however many signed it.
 */
export async function countImported(campaignId: string): Promise<number> {
  const [row] = await sql()<{ count: number }[]>`
    select count(*)::int as count from signatures s join signatories n on n.signature_id = s.id
    where s.import_id = any(array(select id from imports where campaign_id = ${campaignId})) and s.erased_at is null`
  return row!.count
}
