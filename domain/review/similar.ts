import type postgres from 'postgres'
import { organizationDomain } from '@/domain/organization/domain'
import { domainLikenessIndexes, likenessIndexes } from '@/domain/organization/likeness-index'
import { findLookAlikes } from '@/domain/organization/look-alike'
import type { DataKey } from '@/domain/seal/seal'
import { foldForSearch } from '@/domain/text/fold'

const MOST = 10 // that are shown side by side

/**
 * Remembers the forms of an organization's name and of the domain of its mailbox (blindly: a waiting name is nowhere readable)
 * and finds the signatures of the letter that may be of the same organization. What an import put on the list is found by its public row.
 * @returns ids of signatures; none of them is changed
 */
export async function findSimilar(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: { id: string; campaignId: string },
  { name, email }: { name: string; email: string | null },
): Promise<string[]> {
  const domain = email && organizationDomain(email)
  const indexes = [...likenessIndexes(key, name), ...(domain ? domainLikenessIndexes(key, domain) : [])]
  await tx`delete from likenesses where signature_id = ${row.id}`
  const own = indexes.map((likeness) => ({ signatureId: row.id, campaignId: row.campaignId, likeness }))
  await tx`insert into likenesses ${tx(own)}`
  const [alike, listed] = await Promise.all([
    tx<{ id: string }[]>`
      select distinct l.signature_id as id from likenesses l join signatures s on s.id = l.signature_id
      where l.campaign_id = ${row.campaignId} and l.likeness in ${tx(indexes)} and l.signature_id <> ${row.id}
        and s.confirmed_at is not null and s.withdrawn_at is null and s.erased_at is null limit ${MOST}`,
    tx<{ id: string; name: string }[]>`
      select signature_id as id, organization as name from signatories
      where campaign_id = ${row.campaignId} and kind = 'organization' and signature_id <> ${row.id}
        and folded % ${foldForSearch(name)}
      order by similarity(folded, ${foldForSearch(name)}) desc limit ${5 * MOST}`,
  ])
  // A slip of the pen is found among those only: of a waiting name nothing but its forms is kept.
  const shown = findLookAlikes({ name }, listed).map(({ other }) => other)
  return [...new Set([...alike, ...shown].map(({ id }) => id))].slice(0, MOST)
}
