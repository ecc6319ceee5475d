import { and, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Kind } from '@/db/tables/signature'
import { totals } from '@/db/tables/totals'
import type { Filter } from './pages'

/**
 * organizations and people: names on the list; unlisted: people who are only counted. withdrawn,
 * takenBack (checks of organizations), takenOff (organizations that an import had added) and held (taken off while the
 * organizers look at them) explain why the sum can fall.
 */
export type Counts = {
  organizations: number
  people: number
  unlisted: number
  withdrawn: number
  takenBack: number
  takenOff: number
  held: number
}

/** What a campaign counts that no one signed. */
export const NO_COUNTS: Counts = {
  ...{ organizations: 0, people: 0, unlisted: 0 },
  ...{ withdrawn: 0, takenBack: 0, takenOff: 0, held: 0 },
}

const columns = {
  organizations: sql<number>`coalesce(sum(${totals.listed}) filter (where ${totals.kind} = 'organization'), 0)::int`,
  people: sql<number>`coalesce(sum(${totals.listed}) filter (where ${totals.kind} = 'person'), 0)::int`,
  unlisted: sql<number>`coalesce(sum(${totals.unlisted}), 0)::int`,
  withdrawn: sql<number>`coalesce(sum(${totals.withdrawn}), 0)::int`,
  takenBack: sql<number>`coalesce(sum(${totals.takenBack}), 0)::int`,
  takenOff: sql<number>`coalesce(sum(${totals.takenOff}), 0)::int`,
  held: sql<number>`coalesce(sum(${totals.held}), 0)::int`,
}

/** The counts of a campaign, from its totals. */
export async function countSignatures(campaignId: string): Promise<Counts> {
  const [row] = await db().select(columns).from(totals).where(eq(totals.campaignId, campaignId))
  return row!
}

/** The counts of several campaigns in one query; a campaign no one signed is not in the map. */
export async function countSignaturesOf(campaignIds: string[]): Promise<Map<string, Counts>> {
  if (campaignIds.length === 0) return new Map()
  const rows = await db()
    .select({ campaignId: totals.campaignId, ...columns })
    .from(totals)
    .where(inArray(totals.campaignId, campaignIds))
    .groupBy(totals.campaignId)
  return new Map(rows.map(({ campaignId, ...counts }) => [campaignId, counts]))
}

/** The headline: names shown and people only counted. */
export function headline(counts: Counts): number {
  return counts.organizations + counts.people + counts.unlisted
}

/** Names on the list that fit a filter, from the totals, which know of no search. */
export async function countFiltered(
  campaignId: string,
  { kind, country, category }: Pick<Filter, 'kind' | 'country' | 'category'>,
): Promise<number> {
  const [row] = await db()
    .select({ listed: sql<number>`coalesce(sum(${totals.listed}), 0)::int` })
    .from(totals)
    .where(
      and(
        eq(totals.campaignId, campaignId),
        kind && eq(totals.kind, kind),
        country ? eq(totals.country, country) : undefined,
        category ? eq(totals.category, category) : undefined,
      ),
    )
  return row!.listed
}

/** Listed organizations by country, those of no country under ''; the codes in no order. */
export async function countOrganizationsByCountry(campaignId: string): Promise<Map<string, number>> {
  const rows = await db()
    .select({ country: totals.country, listed: sql<number>`sum(${totals.listed})::int` })
    .from(totals)
    .where(and(eq(totals.campaignId, campaignId), eq(totals.kind, 'organization')))
    .groupBy(totals.country)
    .having(sql`sum(${totals.listed}) > 0`)
  return new Map(rows.map(({ country, listed }) => [country.trim(), listed]))
}

/** Countries with listed signatories, the most first; for the list's filter. */
export async function countByCountry(campaignId: string) {
  return db()
    .select({ country: totals.country, listed: sql<number>`sum(${totals.listed})::int` })
    .from(totals)
    .where(eq(totals.campaignId, campaignId))
    .groupBy(totals.country)
    .having(sql`sum(${totals.listed}) > 0`)
    .orderBy(sql`2 desc`)
}

/** Counted signatures of a kind in a category, or in none; `listed` of them are there by name. */
export type Part = { kind: Kind; category: string; counted: number; listed: number }

/** What a campaign counts, in parts by kind and category; those without a category have an empty one. */
export async function countByCategory(campaignId: string): Promise<Part[]> {
  return db()
    .select({
      kind: totals.kind,
      category: totals.category,
      counted: sql<number>`sum(${totals.listed} + ${totals.unlisted})::int`,
      listed: sql<number>`sum(${totals.listed})::int`,
    })
    .from(totals)
    .where(eq(totals.campaignId, campaignId))
    .groupBy(totals.kind, totals.category)
}
