import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { guessHeadings, guessMapping } from './guess'
import type { FileRefusal } from './import'
import { readStoredFile, type Work } from './plan'
import { findFirstRow, type Sheet } from './read-sheet'
import { deleteContents, sealText } from './stored-file'

const SAMPLE = 12 // rows kept for the preview
const CELL = 400 // characters of a cell in it; longer ones are too long for any field
const GUESSING = 50 // rows that are looked at for what the columns are

/** First step: reads the file, proposes what its columns are, and keeps its first rows for the preview. */
export async function readStep(work: Work, now: Date): Promise<void> {
  const sheet = await readStoredFile(work)
  if (typeof sheet === 'string') return refuseFile(work.id, sheet)
  const filled = sheet.rows.filter((row) => row.length > 0)
  const guessing = cut(filled.slice(0, GUESSING))
  const headings = work.headings ?? guessHeadings(guessing)
  const rows = filled.length - (headings ? 1 : 0)
  if (rows === 0) return refuseFile(work.id, 'no-rows')
  const mapping = guessMapping(guessing, headings, await hasCategories(work.campaignId))
  const key = await findDataKey(work.campaignId)
  const sample = sealText(key, work.id, 'sample', JSON.stringify(sampleOf(sheet)))
  await sql()`
    update imports set encoding = ${sheet.encoding}, separator = ${sheet.separator}, headings = ${headings},
      rows = ${rows}, columns = ${sheet.columns}, mapping = ${sql().json(mapping)}, sample = ${sample}, read_at = ${now}
    where id = ${work.id} and read_at is null and cancelled_at is null`
}

/** The rows with their cells cut: this process looks at them, and mails wait meanwhile. */
function cut(rows: string[][]): string[][] {
  return rows.map((row) => row.map((cell) => cell.slice(0, CELL)))
}

function sampleOf({ rows }: Sheet): string[][] {
  const first = findFirstRow(rows)
  return cut(rows.slice(first, first + SAMPLE))
}

async function hasCategories(campaignId: string): Promise<boolean> {
  const [row] = await sql()`
    select from categories where campaign_id = ${campaignId} and kind = 'organization' limit 1`
  return row !== undefined
}

/** The file stays when another encoding may yet read it; else it serves nothing any more. */
export async function refuseFile(id: string, refusal: FileRefusal): Promise<void> {
  await sql().begin(async (tx) => {
    await tx`
      update imports set refusal = ${refusal} where id = ${id} and started_at is null and cancelled_at is null`
    if (refusal !== 'encoding-wrong' && refusal !== 'too-many-columns' && refusal !== 'no-rows')
      await deleteContents(tx, id)
  })
}
