import { sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'

// What a count is made of, for those who write about it.

/** Names on the list by country, those of no country under ''; the most first. */
export type OfCountry = { country: string; people: number; organizations: number }

/** Names on the list by country, from the totals. */
export async function listCountries(campaignId: string): Promise<OfCountry[]> {
  return sql()<OfCountry[]>`
    select trim(country) as country, coalesce(sum(listed) filter (where kind = 'person'), 0)::int as people,
      coalesce(sum(listed) filter (where kind = 'organization'), 0)::int as organizations
    from totals where campaign_id = ${campaignId} group by country having sum(listed) > 0
    order by sum(listed) desc, country`
}

/** Proofs that are shown beside organizations, by how many have one that holds. */
export type OfProof = { method: PublicProof['method']; organizations: number }

/** Beyond so many nobody counts them for a page. */
const MOST = 2_000

/**
 * How many organizations on the list have which proof. It reads as many names as there are organizations, a few hundred; of a list
 * with very many it says nothing.
 */
export async function countProofs(campaignId: string, organizations: number): Promise<OfProof[] | null> {
  if (organizations > MOST) return null
  return sql()<OfProof[]>`
    select proof ->> 'method' as method, count(distinct signature_id)::int as organizations
    from (select signature_id, proofs from signatories
      where campaign_id = ${campaignId} and position < 1000000000 order by position limit ${MOST}) listed,
      jsonb_array_elements(proofs) proof
    where proof -> 'until' is null group by 1 order by 2 desc, 1`
}
