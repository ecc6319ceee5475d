import { withoutGuard } from '@/domain/text/csv'
import { csvRows, declaredSeparator, detectSeparator } from './csv-rows'
import { decodeText, detectEncoding, looksLikeText } from './encoding'
import { type FileKind } from './file-kind'
import { type Encoding, type FileRefusal, IMPORT_LIMITS, type Separator } from './import'

/** How a file is to be read; null: find out. */
export type Reading = {
  format: FileKind
  encoding: Encoding | null
  separator: Separator | null
  /** Counted from 1. */
  sheet: number | null
}

/** A file as rows of cells, as long as its last cell with something in it. `broken` names rows that are one cell of rubble. */
export type Sheet = {
  encoding: Encoding | null
  separator: Separator | null
  rows: string[][]
  broken: number[]
  columns: number
  /** The names of all sheets of a spreadsheet, and which one these rows are of, counted from 1. */
  sheets: string[]
  sheet: number | null
}

/** Reads a whole file. Blocks for as long as it takes: it runs in a thread of its own (reading-thread.ts). */
export async function readSheet(bytes: Buffer, reading: Reading): Promise<Sheet | FileRefusal> {
  const sheet = reading.format === 'xlsx' ? await readXlsx(bytes, reading.sheet) : readCsv(bytes, reading)
  if (typeof sheet === 'string') return sheet
  if (isTooLong(sheet.rows)) return 'file-too-intricate'
  for (const row of sheet.rows) for (const [at, cell] of row.entries()) row[at] = withoutGuard(cell)
  for (const row of sheet.rows) while (row.length > 0 && row.at(-1)!.trim() === '') row.pop()
  while (sheet.rows.length > 0 && sheet.rows.at(-1)!.length === 0) sheet.rows.pop()
  sheet.columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (sheet.rows.length === 0) return 'file-empty'
  if (sheet.columns > IMPORT_LIMITS.columns) return 'too-many-columns'
  // One more for the headings.
  return sheet.rows.length > IMPORT_LIMITS.rows + 1 ? 'too-many-rows' : sheet
}

/** Each cell becomes a text of its own on the way to the process that asked, also those that share one here. */
function isTooLong(rows: string[][]): boolean {
  let left: number = IMPORT_LIMITS.characters
  for (const row of rows) for (const cell of row) left -= cell.length
  return left < 0
}

async function readXlsx(bytes: Buffer, wanted: number | null): Promise<Sheet | FileRefusal> {
  // Loaded when it is needed: a CSV file is read half a second sooner without it.
  const { xlsxRows } = await import('./xlsx-rows')
  const read = await xlsxRows(bytes, wanted)
  if (typeof read === 'string') return read
  return { encoding: null, separator: null, broken: [], columns: 0, ...read }
}

/** A table with a stray zero byte is one all the same, and can be mended. */
function binaryOrNul(bytes: Buffer): FileRefusal {
  return looksLikeText(bytes.toString('latin1')) ? 'file-holds-nul' : 'file-binary'
}

function readCsv(bytes: Buffer, reading: Reading): Sheet | FileRefusal {
  const encoding = reading.encoding ?? detectEncoding(bytes)
  if (encoding === 'binary') return binaryOrNul(bytes)
  const decoded = decodeText(bytes, encoding)
  if (decoded === null || !looksLikeText(decoded))
    return reading.encoding ? 'encoding-wrong' : bytes.includes(0) ? binaryOrNul(bytes) : 'encoding-unknown'
  const { separator: declared, rest } = declaredSeparator(decoded)
  const separator = reading.separator ?? declared ?? detectSeparator(rest)
  const read = csvRows(rest, separator)
  return read === 'file-broken' ? read : { encoding, separator, columns: 0, sheets: [], sheet: null, ...read }
}
