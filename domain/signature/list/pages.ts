import { and, asc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Kind, signatories } from '@/db/tables/signature'
import { searchPattern } from '@/domain/text/search-pattern'
import { PEOPLE_FROM } from './order'

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
  record: signatories.record,
  members: signatories.members,
  confirmedAt: signatories.confirmedAt,
}

export const matches = (q: string) => sql`${signatories.folded} like ${searchPattern(q)}`

/** What a filter lets through, but for its search. */
export function conditions(campaignId: string, { country, category }: Filter): SQL[] {
  const where = [eq(signatories.campaignId, campaignId)]
  if (country) where.push(eq(signatories.country, country))
  if (category) where.push(eq(signatories.category, category))
  return where
}

/**
 * The names of which a page is taken, in place of the table they come from. Without a reach the planner makes one plan of
 * this and the page.
 */
export function lookAt(where: SQL[], q: string | undefined, reach: Reach | undefined, order: SQL[]) {
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
