import { sql } from '@/db/client'
import type { PublicCampaign } from '@/domain/campaign/queries'

/** Which edition each number signed. */
export type Editions = Map<number, number>

/**
 * The editions that these signatories signed; none for a letter of which there is one only, so that nothing is said. Few enough of
 * them at a time: each is looked up by its number.
 */
export async function findEditions(
  { id, editionNumber }: Pick<PublicCampaign, 'id' | 'editionNumber'>,
  items: { number: number }[],
): Promise<Editions> {
  if (editionNumber === 1 || items.length === 0) return new Map()
  const numbers = items.map(({ number }) => number)
  const rows = await sql()<{ number: number; edition: number }[]>`
    select s.number, e.number as edition from signatures s join editions e on e.id = s.edition_id
    where s.campaign_id = ${id} and s.number = any(${numbers}::integer[])`
  return new Map(rows.map(({ number, edition }) => [number, edition]))
}
