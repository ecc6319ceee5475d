import type postgres from 'postgres'
import { organizationDomain } from '@/domain/organization/domain'
import type { Linked } from '@/domain/signature/link'
import { lockOwn } from '@/domain/signature/owner'
import type { PrivateFields } from '@/domain/signature/private'

/** An organization's confirmed signature behind the link to its own page, locked for its officer. */
export async function lockOwnOrganization(
  tx: postgres.TransactionSql,
  token: string,
): Promise<Linked | 'link-unknown' | 'not-possible'> {
  const row = await lockOwn(tx, token)
  if (!row) return 'link-unknown'
  return row.kind !== 'organization' || !row.confirmedAt || row.withdrawnAt || row.erasedAt
    ? 'not-possible'
    : row
}

/** The domain that this officer can confirm: that of their address, or of the website when the address is anybody's. */
export function domainToProve({ email, website }: Pick<PrivateFields, 'email' | 'website'>): string | null {
  return (email && organizationDomain(email)) || (website && organizationDomain(website)) || null
}
