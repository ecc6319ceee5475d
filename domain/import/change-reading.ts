import type { Organizer } from '@/domain/team/team'
import { lockImport } from './lock-import'
import {
  type Encoding,
  ENCODINGS,
  IMPORT_LIMITS,
  type ImportRefusal,
  type Separator,
  SEPARATORS,
} from './import'

/**
 * How an organizer wants the file read. Null: find out. An XLSX file has no encoding and no separator, a CSV file no sheet.
 * `headings` is the row they stand in, counted from 1; 0 when there are none.
 */
export type ReadingChoice = {
  encoding: string | null
  separator: string | null
  headings: number | null
  sheet?: number | null
}

function isRow(value: number | null, least: number): boolean {
  return value === null || (Number.isInteger(value) && value >= least && value <= IMPORT_LIMITS.rows + 1)
}

/** Has the worker read the file again, in another way. Possible until the import is started, and after a refusal. */
export async function changeReading(
  organizer: Organizer,
  slug: string,
  id: string,
  choice: ReadingChoice,
): Promise<'done' | ImportRefusal> {
  const { encoding, separator, headings, sheet = null } = choice
  if (encoding !== null && !ENCODINGS.includes(encoding as Encoding)) return 'reading-invalid'
  if (separator !== null && !SEPARATORS.includes(separator as Separator)) return 'reading-invalid'
  if (!isRow(headings, 0) || !isRow(sheet, 1)) return 'reading-invalid'
  return lockImport(organizer, slug, id, async (tx, row) => {
    if (row.startedAt || row.cancelledAt) return 'too-late-to-change'
    // Another sheet has its headings elsewhere; the row stands in the form because it was that of the sheet before.
    const elsewhere =
      sheet !== null && row.sheet !== null && sheet !== row.sheet && headings === row.headingRow
    const rowOfHeadings = elsewhere ? null : headings
    await tx`
      update imports set encoding = ${encoding}, separator = ${separator}, headings = ${rowOfHeadings === null ? null : rowOfHeadings > 0},
        heading_row = ${rowOfHeadings || null}, sheet = ${sheet}, mapping = null, choices = null,
        read_at = null, refusal = null, check_asked_at = null, checked_at = null, counts = null, report = null, progress = 0
      where id = ${id}`
    await tx`delete from import_faults where import_id = ${id}`
    return 'done'
  })
}
