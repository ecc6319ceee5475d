import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { type EarlierReading, findEarlierReading } from './earlier-reading'
import { findHeadings } from './find-headings'
import { guessMapping } from './guess'
import type { FileRefusal } from './import'
import { readStoredFile, type Work } from './plan'
import { headingIndex, headingsAt } from './headings-at'
import type { Sheet } from './read-sheet'
import { sampleOf } from './sample'
import { sampleRows } from './sample-rows'
import { deleteContents } from './stored-file'
import { sealText } from './sealed-text'

/** First step: reads the file, proposes what its columns are, and keeps its first rows for the preview. */
export async function readStep(work: Work, now: Date): Promise<void> {
  const sheet = await readStoredFile(work)
  if (typeof sheet === 'string') return refuseFile(work.id, sheet)
  const { headings, proposed } = await propose(work, sheet)
  const rows = sheet.rows.slice(headings + 1).filter((row) => row.length > 0).length
  if (rows === 0) return refuseFile(work.id, 'no-rows')
  const key = await findDataKey(work.campaignId)
  const sample = sampleOf(sheet, headings < 0 ? [] : headingsAt(sheet.rows, headings))
  const sealed = sealText(key, work.id, 'sample', JSON.stringify(sample))
  const choices = proposed.choices && sealText(key, work.id, 'choices', JSON.stringify(proposed.choices))
  await sql()`
    update imports set encoding = ${sheet.encoding}, separator = ${sheet.separator}, headings = ${headings >= 0},
      heading_row = ${headings >= 0 ? headings + 1 : null}, sheet = ${sheet.sheet}, rows = ${rows},
      columns = ${sheet.columns}, mapping = ${sql().json(proposed.mapping)}, choices = ${choices}, sample = ${sealed},
      read_at = ${now}
    where id = ${work.id} and read_at is null and cancelled_at is null`
}

/** Where the headings stand, and what the columns are: as chosen for a file like this before, or by words and contents. */
async function propose(work: Work, sheet: Sheet): Promise<{ headings: number; proposed: EarlierReading }> {
  const chosen = work.headings === null ? null : headingIndex(work, sheet.rows)
  const sample = await sampleRows(sheet.rows, chosen)
  const headings = chosen ?? (await findHeadings(sample)) ?? -1
  const key = await findDataKey(work.campaignId)
  const earlier = headings < 0 ? null : await findEarlierReading(key, work, headingsAt(sheet.rows, headings))
  if (earlier) return { headings, proposed: earlier }
  const categorized = await hasCategories(work.campaignId)
  const mapping = await guessMapping(sample, headings < 0 ? null : headings, categorized)
  return { headings, proposed: { mapping, choices: null } }
}

async function hasCategories(campaignId: string): Promise<boolean> {
  const [row] = await sql()`
    select from categories where campaign_id = ${campaignId} and kind = 'organization' limit 1`
  return row !== undefined
}

/** Refusals that another way to read the file can mend. */
const MENDED: FileRefusal[] = ['encoding-wrong', 'encoding-unknown', 'too-many-columns', 'no-rows']

/** The file stays when another encoding may yet read it; else it serves nothing any more. */
export async function refuseFile(id: string, refusal: FileRefusal): Promise<void> {
  await sql().begin(async (tx) => {
    await tx`
      update imports set refusal = ${refusal} where id = ${id} and started_at is null and cancelled_at is null`
    if (!MENDED.includes(refusal)) await deleteContents(tx, id)
  })
}
