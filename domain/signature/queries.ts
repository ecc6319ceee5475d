import { and, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { type Kind, signatories } from '@/db/tables/signature'
import { foldForSearch } from '@/domain/text/fold'
import {
  decodeCursor,
  decodePlace,
  encodeCursor,
  encodePlace,
  type ListOrder,
  PEOPLE_FROM,
  type Place,
} from './list-order'

// What the public sees of signatures. Reads signatories only: nothing else is public.

export type { PublicProof } from '@/db/tables/signature'

export type Filter = { q?: string; kind?: Kind; country?: string; category?: string }

const columns = {
  number: signatories.number,
  kind: signatories.kind,
  name: signatories.name,
  title: signatories.title,
  affiliation: signatories.affiliation,
  organization: signatories.organization,
  category: signatories.category,
  country: signatories.country,
  area: signatories.area,
  proofs: signatories.proofs,
  confirmedAt: signatories.confirmedAt,
}

export type Signatory = Awaited<ReturnType<typeof listNewest>>[number]

/** The names put under the letter last, of one kind or in one category. */
export async function listNewest(
  campaignId: string,
  of: { kind: Kind } | { category: string },
  limit: number,
) {
  const chosen = 'kind' in of ? eq(signatories.kind, of.kind) : eq(signatories.category, of.category)
  return db()
    .select(columns)
    .from(signatories)
    .where(and(eq(signatories.campaignId, campaignId), chosen))
    .orderBy(desc(signatories.publishedAt))
    .limit(limit)
}

/** LIKE pattern that finds the folded words anywhere; its wildcards are taken literally. */
function searchPattern(q: string): string {
  return `%${foldForSearch(q).replace(/[\\%_]/g, '\\$&')}%`
}

function conditions(campaignId: string, { country, category, q }: Filter): SQL[] {
  const where = [eq(signatories.campaignId, campaignId)]
  if (country) where.push(eq(signatories.country, country))
  if (category) where.push(eq(signatories.category, category))
  if (q) where.push(sql`${signatories.folded} like ${searchPattern(q)}`)
  return where
}

/** The statement of one page in the list's own order; its plan is checked by a test. */
export function pageOfSignatories(campaignId: string, filter: Filter, after: number | null, limit: number) {
  const where = conditions(campaignId, filter)
  if (filter.kind === 'organization') where.push(lt(signatories.position, PEOPLE_FROM))
  if (filter.kind === 'person') where.push(gt(signatories.position, PEOPLE_FROM))
  if (after !== null) where.push(gt(signatories.position, after))
  return db()
    .select(columns)
    .from(signatories)
    .where(and(...where))
    .orderBy(signatories.position)
    .limit(limit)
}

type SortedOrder = Exclude<ListOrder, 'standing'>
type Sorted = { order: SortedOrder; after: Place | null; limit: number }

const collated = (text: SQL, order: SortedOrder) => sql`${text} collate ${sql.raw(`"${order}"`)}`

/** The names of one kind in an order, read from the index of that order. */
function pageOfKind(campaignId: string, filter: Filter, kind: Kind, { order, after, limit }: Sorted) {
  const { number, publishedAt } = signatories
  const shown = collated(sql`${signatories.shown}`, order)
  const where = [...conditions(campaignId, filter), eq(signatories.kind, kind)]
  const place = sql`(${order === 'newest' ? publishedAt : shown}, ${number})`
  if (after && order === 'newest')
    where.push(
      sql`${place} < ('epoch'::timestamptz + ${after.key}::bigint * interval '1 microsecond', ${after.number}::integer)`,
    )
  else if (after) where.push(sql`${place} > (${after.key}, ${after.number}::integer)`)
  const microseconds = sql`(extract(epoch from ${publishedAt}) * 1000000)::bigint::text`
  const key = order === 'newest' ? microseconds : sql`${signatories.shown}`
  return db()
    .select({ ...columns, key: sql<string>`${key}`.as('key') })
    .from(signatories)
    .where(and(...where))
    .orderBy(...(order === 'newest' ? [desc(publishedAt), desc(number)] : [shown, number]))
    .limit(limit)
}

/**
 * The statement of one page in another order; its plan is checked by a test. Organizations and people are read each from
 * their part of the index and merged: a list of organizations alone must not wade through a million people.
 */
export function pageInOrder(campaignId: string, filter: Filter, sorted: Sorted) {
  const part = (kind: Kind) => pageOfKind(campaignId, filter, kind, sorted)
  const { kind } = filter
  const merged = (kind ? part(kind) : unionAll(part('organization'), part('person'))).as('merged')
  const key = sql`${merged.key}`
  const order =
    sorted.order === 'newest'
      ? [sql`${key}::bigint desc`, desc(merged.number)]
      : [collated(key, sorted.order), merged.number]
  return db()
    .select()
    .from(merged)
    .orderBy(...order)
    .limit(sorted.limit)
}

type Page = { items: Signatory[]; next: string | null }

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
  if (order !== 'standing') return listInOrder(campaignId, filter, cursor, limit, order)
  const after = cursor ? decodeCursor(cursor) : null
  const rows = await pageOfSignatories(campaignId, filter, after, limit + 1)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(last) : null }
}

async function listInOrder(
  campaignId: string,
  filter: Filter,
  cursor: string | null,
  limit: number,
  order: SortedOrder,
): Promise<Page> {
  const after = cursor ? decodePlace(order, cursor) : null
  const rows = await pageInOrder(campaignId, filter, { order, after, limit: limit + 1 })
  const shown = rows.slice(0, limit).map(({ key, ...item }) => ({ item, key }))
  const last = shown.at(-1)
  return {
    items: shown.map(({ item }) => item),
    next:
      rows.length > limit && last ? encodePlace(order, { key: last.key, number: last.item.number }) : null,
  }
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
    const page: Page = await listSignatories(campaignId, filter, cursor, BATCH, order)
    if (page.items.length > 0) yield page.items
    cursor = page.next
  } while (cursor)
}
