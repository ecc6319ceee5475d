import { type SQL, sql, desc, asc, eq } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { signatories } from '@/db/tables/signature'
import type { Kind } from '@/domain/campaign/category'
import type { ListOrder, ListPlace } from './order'
import { type Reach, type Filter, conditions, columns, lookAt, matches } from './pages'

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
