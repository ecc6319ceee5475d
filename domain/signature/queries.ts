import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Kind, signatories } from '@/db/tables/signature'
import { foldForSearch } from '@/domain/text/fold'

// What the public sees of signatures. Reads signatories only: nothing else is public.

export type Filter = { q?: string; kind?: Kind; country?: string }

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

/** A cursor names the last signatory of a page: `o12` organization 12, `p7` person 7. */
export function encodeCursor(row: { kind: Kind; number: number }): string {
  return `${row.kind[0]}${row.number}`
}

export function decodeCursor(cursor: string): { kind: Kind; number: number } | null {
  const match = /^([op])(\d{1,9})$/.exec(cursor)
  return match && { kind: match[1] === 'o' ? 'organization' : 'person', number: Number(match[2]) }
}

/** LIKE pattern that finds the folded words anywhere; its wildcards are taken literally. */
function searchPattern(q: string): string {
  return `%${foldForSearch(q).replace(/[\\%_]/g, '\\$&')}%`
}

function conditions(campaignId: string, filter: Filter, after: { kind: Kind; number: number } | null): SQL[] {
  const where = [eq(signatories.campaignId, campaignId)]
  if (filter.kind) where.push(eq(signatories.kind, filter.kind))
  if (filter.country) where.push(eq(signatories.country, filter.country))
  if (filter.q) where.push(sql`${signatories.folded} like ${searchPattern(filter.q)}`)
  if (after) where.push(sql`(${signatories.kind}, ${signatories.number}) > (${after.kind}, ${after.number})`)
  return where
}

/** The statement of one page; its plan is checked by a test. */
export function pageOfSignatories(
  campaignId: string,
  filter: Filter,
  after: { kind: Kind; number: number } | null,
  limit: number,
) {
  return db()
    .select(columns)
    .from(signatories)
    .where(and(...conditions(campaignId, filter, after)))
    .orderBy(signatories.kind, signatories.number)
    .limit(limit)
}

/**
 * One page of the list: organizations first, then people, each by number.
 * @param cursor `next` of the page before; one that is not a cursor starts at the beginning
 */
export async function listSignatories(campaignId: string, filter: Filter, cursor: string | null, limit: number) {
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
export async function* streamSignatories(campaignId: string, filter: Filter = {}): AsyncGenerator<Signatory[]> {
  let after: { kind: Kind; number: number } | null = null
  for (;;) {
    const rows: Signatory[] = await pageOfSignatories(campaignId, filter, after, BATCH)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = rows.at(-1)!
  }
}
