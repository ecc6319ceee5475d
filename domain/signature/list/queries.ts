import { decodeCursor, decodePlace, encodeCursor, encodePlace, type ListOrder } from './order'
import { type Filter, pageOfSignatories, type Reach } from './pages'
import { pageInOrder, type SortedOrder } from './sorted-pages'

// What the public sees of signatures. Reads signatories only: nothing else is public.

export type { PublicProof } from '@/db/tables/signature'
export type { Filter } from './pages'

export type Signatory = Awaited<ReturnType<typeof pageOfSignatories>>[number]

type Page = { items: Signatory[]; next: string | null }

/** What is asked for of the list, from where on. `reach`: where a search looks. */
type Asked = { filter: Filter; cursor: string | null; limit: number; reach?: Reach }

async function readPage(
  campaignId: string,
  { filter, cursor, limit, reach }: Asked,
  order: ListOrder,
): Promise<Page> {
  if (order !== 'standing') return readInOrder(campaignId, { filter, cursor, limit, reach }, order)
  const after = cursor ? decodeCursor(cursor) : null
  const rows = await pageOfSignatories(campaignId, filter, after, limit + 1, reach)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(last) : null }
}

async function readInOrder(
  campaignId: string,
  { filter, cursor, limit, reach }: Asked,
  order: SortedOrder,
): Promise<Page> {
  const after = cursor ? decodePlace(order, cursor) : null
  const rows = await pageInOrder(campaignId, filter, { order, after, limit: limit + 1, reach })
  const shown = rows.slice(0, limit).map(({ key, ...item }) => ({ item, key }))
  const last = shown.at(-1)
  return {
    items: shown.map(({ item }) => item),
    next:
      rows.length > limit && last ? encodePlace(order, { key: last.key, number: last.item.number }) : null,
  }
}

/**
 * One page of the list.
 * @param cursor `next` of the page before; one that is not a cursor of this order starts at the beginning
 */
export async function listSignatories(
  campaignId: string,
  filter: Filter,
  cursor: string | null,
  limit: number,
  order: ListOrder = 'standing',
): Promise<Page> {
  const asked = { filter, cursor, limit }
  if (!filter.q) return readPage(campaignId, asked, order)
  const near = await readPage(campaignId, { ...asked, reach: 'near' }, order)
  return near.next ? near : readPage(campaignId, { ...asked, reach: 'everywhere' }, order)
}

const BATCH = 2_000

/**
 * All signatories in an order, in batches: constant memory, no transaction held open, and a reader who leaves stops the
 * next query.
 */
export async function* streamSignatories(
  campaignId: string,
  filter: Filter = {},
  order: ListOrder = 'standing',
): AsyncGenerator<Signatory[]> {
  let cursor: string | null = null
  do {
    const page: Page = await readPage(campaignId, { filter, cursor, limit: BATCH }, order)
    if (page.items.length > 0) yield page.items
    cursor = page.next
  } while (cursor)
}
