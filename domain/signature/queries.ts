import { and, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Kind, signatories } from '@/db/tables/signature'
import { foldForSearch } from '@/domain/text/fold'

// What the public sees of signatures. Reads signatories only: nothing else is public.

export type { Kind, PublicProof } from '@/db/tables/signature'

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

/** The names put under the letter last, of one kind. */
export async function listNewest(campaignId: string, kind: Kind, limit: number) {
  return db()
    .select(columns)
    .from(signatories)
    .where(and(eq(signatories.campaignId, campaignId), eq(signatories.kind, kind)))
    .orderBy(desc(signatories.publishedAt))
    .limit(limit)
}

/** The names put under the letter last in one category. */
export async function listNewestOf(campaignId: string, category: string, limit: number) {
  return db()
    .select(columns)
    .from(signatories)
    .where(and(eq(signatories.campaignId, campaignId), eq(signatories.category, category)))
    .orderBy(desc(signatories.publishedAt))
    .limit(limit)
}

/** People follow organizations in the list: their place is their number after this many (db/tables/signature.ts). */
const PEOPLE_FROM = 1_000_000_000

function positionOf(row: { kind: Kind; number: number }): number {
  return (row.kind === 'organization' ? 0 : PEOPLE_FROM) + row.number
}

/** A cursor names the last signatory of a page: `o12` organization 12, `p7` person 7. */
export function encodeCursor(row: { kind: Kind; number: number }): string {
  return `${row.kind[0]}${row.number}`
}

/** The place a cursor names; null for what is no cursor. */
export function decodeCursor(cursor: string): number | null {
  const match = /^([op])(\d{1,9})$/.exec(cursor)
  return match && positionOf({ kind: match[1] === 'o' ? 'organization' : 'person', number: Number(match[2]) })
}

/** LIKE pattern that finds the folded words anywhere; its wildcards are taken literally. */
function searchPattern(q: string): string {
  return `%${foldForSearch(q).replace(/[\\%_]/g, '\\$&')}%`
}

function conditions(campaignId: string, filter: Filter, after: number | null): SQL[] {
  const where = [eq(signatories.campaignId, campaignId)]
  if (filter.kind === 'organization') where.push(lt(signatories.position, PEOPLE_FROM))
  if (filter.kind === 'person') where.push(gt(signatories.position, PEOPLE_FROM))
  if (filter.country) where.push(eq(signatories.country, filter.country))
  if (filter.category) where.push(eq(signatories.category, filter.category))
  if (filter.q) where.push(sql`${signatories.folded} like ${searchPattern(filter.q)}`)
  if (after !== null) where.push(gt(signatories.position, after))
  return where
}

/** The statement of one page; its plan is checked by a test. */
export function pageOfSignatories(campaignId: string, filter: Filter, after: number | null, limit: number) {
  return db()
    .select(columns)
    .from(signatories)
    .where(and(...conditions(campaignId, filter, after)))
    .orderBy(signatories.position)
    .limit(limit)
}

/**
 * One page of the list: organizations first, then people, each by number.
 * @param cursor `next` of the page before; one that is not a cursor starts at the beginning
 */
export async function listSignatories(
  campaignId: string,
  filter: Filter,
  cursor: string | null,
  limit: number,
) {
  const after = cursor ? decodeCursor(cursor) : null
  const rows = await pageOfSignatories(campaignId, filter, after, limit + 1)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(last) : null }
}

const BATCH = 2_000

/**
 * All signatories in the list's order, in batches: constant memory, no transaction held open, and a reader who
 * leaves stops the next query.
 */
export async function* streamSignatories(
  campaignId: string,
  filter: Filter = {},
): AsyncGenerator<Signatory[]> {
  let after: number | null = null
  for (;;) {
    const rows: Signatory[] = await pageOfSignatories(campaignId, filter, after, BATCH)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = positionOf(rows.at(-1)!)
  }
}
