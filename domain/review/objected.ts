import type postgres from 'postgres'
import { organizationDomain } from '@/domain/organization/domain'
import { likenessIndexes } from '@/domain/organization/likeness-index'
import { blindIndex, type DataKey } from '@/domain/seal/seal'

/** The blind index of a domain among those of names: no form of a name has this sign. */
const domainIndex = (key: DataKey, domain: string) => blindIndex(key, 'likeness', `@${domain}`)

/** Under what a name, with addresses and websites, is found among what was objected to. */
export function objectionTraces(key: DataKey, name: string, said: (string | null)[]): Buffer[] {
  const domains = new Set(said.flatMap((text) => (text && organizationDomain(text)) || []))
  return [...likenessIndexes(key, name), ...[...domains].map((domain) => domainIndex(key, domain))]
}

/**
 * Remembers, blindly and apart from the signature, the name that was objected to and the domain at which it was said. The
 * signature can be erased and made anew; this stays as long as its campaign.
 */
export async function rememberObjected(
  tx: postgres.TransactionSql,
  key: DataKey,
  campaignId: string,
  { name, domain }: { name: string; domain: string },
): Promise<void> {
  const rows = objectionTraces(key, name, [domain]).map((trace) => ({ campaignId, trace }))
  await tx`insert into objection_traces ${tx(rows)} on conflict do nothing`
}
