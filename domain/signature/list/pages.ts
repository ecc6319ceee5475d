import { and, asc, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { type Kind, signatories } from '@/db/tables/signature'
import { foldForSearch } from '@/domain/text/fold'
import { type ListOrder, PEOPLE_FROM, type ListPlace } from './order'

// The statements that read pages of the public list. Their plans are checked by tests.

export type Filter = { q?: string; kind?: Kind; country?: string; category?: string }

/**
 * Where a search looks. `near`: among the next names in order, which finds a page of what many names hold at once.
 * `everywhere`: all matches by the index of names, which is fast for what few names hold. Neither reads a whole list, and
 * nothing hangs on how many matches the planner expects.
 */
export type Reach = 'near' | 'everywhere'

/** So many names are a few milliseconds; what fills no page among them, fewer than 3 % of the names hold, as a rule. */
const NEAR = 4_000
// A limit, so that the planner does not mix the search with the order of the page.
const EVERYWHERE = 2 ** 31 - 1

/** What of a signatory is given to readers. */
export const columns = {
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

/** LIKE pattern that finds the folded words anywhere; its wildcards are taken literally. */
function searchPattern(q: string): string {
  return `%${foldForSearch(q).replace(/[\\%_]/g, '\\$&')}%`
}

const matches = (q: string) => sql`${signatories.folded} like ${searchPattern(q)}`

/** What a filter lets through, but for its search. */
function conditions(campaignId: string, { country, category }: Filter): SQL[] {
  const where = [eq(signatories.campaignId, campaignId)]
  if (country) where.push(eq(signatories.country, country))
  if (category) where.push(eq(signatories.category, category))
  return where
}

/**
 * The names of which a page is taken, in place of the table they come from. Without a reach the planner makes one plan of
 * this and the page.
 */
function lookAt(where: SQL[], q: string | undefined, reach: Reach | undefined, order: SQL[]) {
  const { position, shown, folded, publishedAt } = signatories
  const names = db()
    .select({ ...columns, position, shown, folded, publishedAt })
    .from(signatories)
    .where(and(...where, q && reach !== 'near' ? matches(q) : undefined))
    .$dynamic()
  if (q && reach === 'near') names.orderBy(...order).limit(NEAR)
  if (q && reach === 'everywhere') names.limit(EVERYWHERE)
  // Named like the table, so that the table's columns serve: reading rows by another name's columns takes half as long again.
  return names.as('signatories')
}

/** The statement of one page in the list's own order. */
export function pageOfSignatories(
  campaignId: string,
  filter: Filter,
  after: number | null,
  limit: number,
  reach?: Reach,
) {
  const { kind, q } = filter
  const { position } = signatories
  const where = conditions(campaignId, filter)
  if (kind === 'organization') where.push(lt(position, PEOPLE_FROM))
  if (kind === 'person') where.push(gt(position, PEOPLE_FROM))
  if (after !== null) where.push(gt(position, after))
  return db()
    .select(columns)
    .from(lookAt(where, q, reach, [asc(position)]))
    .where(q && reach === 'near' ? matches(q) : undefined)
    .orderBy(position)
    .limit(limit)
}

export type SortedOrder = Exclude<ListOrder, 'standing'>
type Sorted = { order: SortedOrder; after: ListPlace | null; limit: number; reach?: Reach }

const collated = (text: SQL, order: SortedOrder) => sql`${text} collate ${sql.raw(`"${order}"`)}`

/** By what the names of a kind are ordered, and the text from which a page goes on. */
function orderOf(order: SortedOrder) {
  const { shown, publishedAt, number } = signatories
  if (order === 'newest') {
    const key = sql<string>`(extract(epoch from ${publishedAt}) * 1000000)::bigint::text`
    return { by: [desc(publishedAt), desc(number)], key }
  }
  return { by: [collated(sql`${shown}`, order), asc(number)], key: sql<string>`${shown}` }
}

/** The names of one kind in an order, read from the index of that order. */
function pageOfKind(campaignId: string, filter: Filter, kind: Kind, { order, after, limit, reach }: Sorted) {
  const { number, publishedAt, shown } = signatories
  const where = [...conditions(campaignId, filter), eq(signatories.kind, kind)]
  if (after && order === 'newest')
    where.push(
      sql`(${publishedAt}, ${number}) < ('epoch'::timestamptz + ${after.key}::bigint * interval '1 microsecond', ${after.number}::integer)`,
    )
  else if (after)
    where.push(sql`(${collated(sql`${shown}`, order)}, ${number}) > (${after.key}, ${after.number}::integer)`)
  const { by, key } = orderOf(order)
  return db()
    .select({ ...columns, key: key.as('key') })
    .from(lookAt(where, filter.q, reach, by))
    .where(filter.q && reach === 'near' ? matches(filter.q) : undefined)
    .orderBy(...by)
    .limit(limit)
}

/**
 * The statement of one page in another order. Organizations and people are read each from their part of the index and
 * merged: a list of organizations alone must not wade through a million people.
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
