import type { Client } from '@/db/client'
import { organizationDomain } from '@/domain/organization/domain'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { listProofs } from '@/domain/signature/proofs'

type Row = { id: string; campaignId: string; website: Buffer | null; email: Buffer | null }

/**
 * The domains at which an organization reads mail, as far as its signature says: those that were proven, of its website and of
 * its officer's address. What anybody can have a mailbox at is none.
 */
export async function domainsOf(client: Client, row: Row): Promise<string[]> {
  const key = await findDataKey(row.campaignId, client)
  const proven = (await listProofs(client, key, row.id)).filter(({ voidedAt }) => !voidedAt)
  const said = [
    openColumn(key, row.id, 'website', row.website),
    openColumn(key, row.id, 'email', row.email),
    ...proven.map(({ domain }) => domain),
  ]
  return [...new Set(said.flatMap((text) => (text && organizationDomain(text)) || []))]
}
