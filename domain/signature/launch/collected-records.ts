import type postgres from 'postgres'
import type { PublicProof } from '@/db/tables/signature'
import { type Identified, identify, joinRecords, recordOf } from '@/domain/organization/record'
import { findDomainsThatHear } from '@/domain/organization/role-address'
import { domainsSaid, tellOrganization } from '@/domain/signature/move-record'
import type { PrivateFields } from '@/domain/signature/private'

type Listed = Identified & { fields: PrivateFields; proofs: PublicProof[] }

/**
 * Whose the organizations on a collected list are, as moveSignature joins them one by one. Joined at the end, all in one
 * statement: whoever lists one of them under another letter waits from then on.
 */
export class CollectedRecords {
  private readonly listed = new Map<string, Listed>()

  constructor(
    private readonly tx: postgres.TransactionSql,
    private readonly campaignId: string,
  ) {}

  /** @returns the record that it has most likely, so that little is left to write at the end */
  add(id: string, country: string | null, fields: PrivateFields, proofs: PublicProof[]): string {
    const one = { id, organization: fields.organization!, country, fields, proofs }
    this.listed.set(id, one)
    return recordOf(identify(one).identity, one.organization).slug
  }

  remove(ids: string[]): void {
    for (const id of ids) this.listed.delete(id)
  }

  /** Joins their records and lets the addresses that they left hear of it. */
  async join(now: Date): Promise<void> {
    const { tx, campaignId } = this
    const listed = [...this.listed.values()]
    if (listed.length === 0) return
    const records = await joinRecords(tx, listed, now)
    await tx`
      update signatories set record = of.record
      from unnest(${listed.map(({ id }) => id)}::uuid[], ${records.map(({ slug }) => slug)}::text[]) as of (id, record)
      where signature_id = of.id and signatories.record is distinct from of.record`
    const hearing = await findDomainsThatHear(tx)
    for (const [index, one] of listed.entries())
      if (domainsSaid(one).some((domain) => hearing.has(domain)))
        await tellOrganization(tx, { campaignId }, one, records[index]!.slug, now)
  }
}
