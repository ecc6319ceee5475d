import { sql } from 'drizzle-orm'
import { type ExtraConfigColumn, index } from 'drizzle-orm/pg-core'

/** An ICU collation as PostgreSQL's own initdb brings it; each one that the list is sorted by has an index. */
export const LIST_COLLATIONS = ['und-x-icu', 'es-x-icu', 'ja-x-icu', 'ar-x-icu'] as const
export type ListCollation = (typeof LIST_COLLATIONS)[number]

type Columns = Record<'campaignId' | 'kind' | 'publishedAt' | 'number' | 'country', ExtraConfigColumn>

/**
 * The orders of the public list besides its own, within a kind: the newest, and by name in each collation. The country
 * comes last: it is checked in the index, before a row is fetched.
 */
export function listIndexes({ campaignId, kind, publishedAt, number, country }: Columns) {
  return [
    index('signatories_newest').on(campaignId, kind, publishedAt, number, country),
    ...LIST_COLLATIONS.map((collation) =>
      index(`signatories_name_${collation.slice(0, collation.indexOf('-'))}`).on(
        campaignId,
        kind,
        sql.raw(`"shown" collate "${collation}"`),
        number,
        country,
      ),
    ),
  ]
}
