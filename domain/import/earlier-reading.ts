import { sql } from '@/db/client'
import type { DataKey } from '@/domain/seal/seal'
import { foldHeading } from './fold-heading'
import type { CategoryChoices, Mapping } from './import'
import { columnNames, openSample } from './sample'
import { openText } from './sealed-text'

const MOST = 20 // earlier imports that are looked at

type Earlier = { id: string; columns: number; mapping: Mapping; sample: Buffer; choices: Buffer | null }

/** Columns and words as an organizer chose them for an earlier file. */
export type EarlierReading = { mapping: Mapping; choices: CategoryChoices | null }

/**
 * What was chosen for an earlier file of the campaign with the same headings, so that rows that come back mended, or a newer
 * copy of the list, need not be explained again. Our file of faulty rows has two headings more, behind the others.
 */
export async function findEarlierReading(
  key: DataKey,
  { id, campaignId }: { id: string; campaignId: string },
  headings: string[],
): Promise<EarlierReading | null> {
  const names = headings.map(foldHeading)
  const rows = await sql()<Earlier[]>`
    select id, columns, mapping, sample, choices from imports
    where campaign_id = ${campaignId} and id <> ${id} and check_asked_at is not null and mapping is not null
      and sample is not null
    order by check_asked_at desc limit ${MOST}`
  for (const row of rows) {
    const earlier = columnNames(row.columns, openSample(key, row.id, row.sample).headings).map(foldHeading)
    const more = names.length - earlier.length
    if ((more !== 0 && more !== 2) || earlier.some((name, column) => name !== names[column])) continue
    const choices =
      row.choices && (JSON.parse(openText(key, row.id, 'choices', row.choices)) as CategoryChoices)
    return { mapping: row.mapping, choices }
  }
  return null
}
