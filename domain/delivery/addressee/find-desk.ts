import { sql, type Client } from '@/db/client'
import type { DeliveredCounts } from '@/db/tables/delivery'
import { tokenHash } from '@/domain/seal/token'

/** The delivery behind an addressee's link. */
export type AddresseeDesk = {
  id: string
  campaignId: string
  slug: string
  /** The letter's own language. */
  language: string
  number: number
  editionTitle: string
  recipient: string | null
  note: string | null
  counts: DeliveredCounts
  cutoffAt: Date
  finalAt: Date
  /** Since when this link is the one: what came through an earlier one does not count against it. */
  linkedAt: Date
}

/** What a link leads to; null for one that never was, was replaced or ended, and before the letter is public. */
export async function findAddresseeDesk(
  token: string,
  client: Client = sql(),
  lock: 'lock' | 'read' = 'read',
): Promise<AddresseeDesk | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await client<AddresseeDesk[]>`
    select d.id, d.campaign_id, c.slug, c.language, d.number, e.title as edition_title, d.recipient, d.note,
      coalesce(r.counts, d.counts) as counts, d.cutoff_at, d.final_at, l.created_at as linked_at
    from addressee_links l join deliveries d on d.id = l.delivery_id join campaigns c on c.id = d.campaign_id
    join editions e on e.id = d.edition_id
    left join delivery_revisions r on r.delivery_id = d.id and r.revision = d.revision
    where l.hash = ${hash} and l.removed_at is null and d.final_at is not null
      and (not c.collects_first or c.launched_at is not null)
    ${lock === 'lock' ? client`for no key update of d, l` : client``}`
  return row ?? null
}

/** By whom uploads through a link are counted: whoever holds it. Null for a link that leads nowhere. */
export async function findAddressee(token: string): Promise<string | null> {
  return (await findAddresseeDesk(token))?.id ?? null
}
