import type { DeliveredRow } from '@/bundle/delivered'
import { type Client, sql } from '@/db/client'
import type { Kind } from '@/domain/campaign/category'
import { searchPattern } from '@/domain/text/search-pattern'

// The names of a frozen list, in pages. A page costs the same wherever it is: each kind is read from its index by number.
// A search has no index of its own: it reads 100,000 names in some 30 ms, and one by trigrams takes freezing them twice the time.

export type DeliveredFilter = { q?: string; kind?: Kind; country?: string; category?: string; area?: string }

export type DeliveredName = Omit<DeliveredRow, 'confirmedAt'> & { confirmedAt: Date | null }

/** The place after which a page begins: `o12` organization 12, `p7` person 7. */
type Place = { kind: Kind; number: number }

export function readPlace(cursor: string): Place | null {
  const match = /^([op])(\d{1,9})$/.exec(cursor)
  return match && { kind: match[1] === 'o' ? 'organization' : 'person', number: Number(match[2]) }
}

/** One page: organizations first, then people, each by number. */
export async function listDelivered(
  deliveryId: string,
  filter: DeliveredFilter,
  cursor: string | null,
  limit: number,
): Promise<{ items: DeliveredName[]; next: string | null }> {
  const after = cursor === null ? null : readPlace(cursor)
  const rows: DeliveredName[] = []
  for (const kind of ['organization', 'person'] as const) {
    const over = after?.kind === 'person' && kind === 'organization'
    if (over || (filter.kind && filter.kind !== kind) || rows.length > limit) continue
    const from = after?.kind === kind ? after.number : 0
    rows.push(...(await readKind(sql(), { deliveryId, filter, kind, from, limit: limit + 1 - rows.length })))
  }
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? `${last.kind[0]}${last.number}` : null }
}

type Asked = { deliveryId: string; filter: DeliveredFilter; kind: Kind; from: number; limit: number }

function readKind(client: Client, { deliveryId, filter, kind, from, limit }: Asked) {
  const { q, country, category, area } = filter
  const pattern = q && searchPattern(q)
  return client<DeliveredName[]>`
    select number, kind, name, title, affiliation, organization, category, country, area, proofs, record, members,
      confirmed_at
    from delivered_signatories where delivery_id = ${deliveryId} and kind = ${kind} and number > ${from}
      ${country ? client`and country = ${country}` : client``}
      ${category ? client`and category = ${category}` : client``}
      ${area ? client`and area = ${area}` : client``}
      ${pattern ? client`and folded like ${pattern}` : client``}
    order by number limit ${limit}`
}

/** What stands on a frozen list in place of a country: Europe, Global. At most 200 of them. */
export async function listAreas(deliveryId: string): Promise<string[]> {
  const rows = await sql()<{ area: string }[]>`
    select distinct area from delivered_signatories
    where delivery_id = ${deliveryId} and country is null and area is not null order by area limit 200`
  return rows.map(({ area }) => area)
}
