import { CsvError, parse } from 'csv-parse/sync'
import { IMPORT_LIMITS, type Separator, SEPARATORS } from './import'

const QUOTE = 0x22
const NEWLINE = 0x0a
const SAMPLE_ROWS = 20
/** Quotes that never close, each costing a new start after it: a file with more of them is no CSV. */
const MOST_BROKEN = 25

export type CsvRows = { rows: string[][]; broken: number[] }

/** Excel writes the separator into a first line of its own; the rows begin after it. */
export function declaredSeparator(text: string): { separator: Separator | null; rest: string } {
  const [line, declared] = /^sep=(.)\r?\n/.exec(text) ?? []
  const separator = SEPARATORS.find((one) => one === declared)
  return separator && line ? { separator, rest: text.slice(line.length) } : { separator: null, rest: text }
}

/** The separator that stands outside quotes in the first rows most evenly; a comma when there is none. */
export function detectSeparator(text: string): Separator {
  const lines = unquotedLines(text)
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const rows = counts.filter((count) => count > 0).length
    const even = counts.filter((count) => count === counts[0]).length
    return { separator, score: rows === 0 ? 0 : rows + even + Math.min(10, counts[0] ?? 0) / 100 }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

/** The first rows without what stands in quotes. */
function unquotedLines(text: string): string[] {
  const start = text.slice(0, 64 * 1024).replace(/"(?:[^"]|"")*"/g, '""')
  return start
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_ROWS)
}

/**
 * The rows of a CSV text, empty ones too, so that they count as in a spreadsheet. A row whose quote never closes is kept
 * whole as one cell and named in `broken` (from 0); reading goes on in the next line. Stops one row past the limit.
 */
export function csvRows(text: string, separator: Separator): CsvRows | 'file-broken' {
  const bytes = Buffer.from(lineEnds(text))
  const result: CsvRows = { rows: [], broken: [] }
  let start = 0
  while (start < bytes.length && result.rows.length <= IMPORT_LIMITS.rows + 1) {
    const read = readFrom(bytes.subarray(start), separator, result.rows)
    if (read === 'whole') return result
    start = skipBroken(bytes, start + read, result)
    if (result.broken.length > MOST_BROKEN) return 'file-broken'
  }
  return result
}

/** One kind of line end: old Macs' CR alone would make one row of the whole file. */
function lineEnds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n')
}

/** Reads rows until the end, or until a quote that never closes. @returns how many bytes were good */
function readFrom(bytes: Buffer, separator: Separator, rows: string[][]): 'whole' | number {
  let good = 0
  const before = rows.length
  try {
    parse(bytes, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n'],
      to: IMPORT_LIMITS.rows + 2 - before,
      on_record: (cells: string[], { bytes: end }: { bytes: number }) => {
        rows.push(cells)
        good = end
        return null
      },
    })
    return 'whole'
  } catch (error) {
    if (error instanceof CsvError) return good
    throw error
  }
}

/** Takes the line at this place as a broken row. @returns where the next line begins */
function skipBroken(bytes: Buffer, from: number, result: CsvRows): number {
  let start = from
  while (bytes[start] === NEWLINE || bytes[start] === 0x0d) start += 1
  const quote = bytes.indexOf(QUOTE, start)
  const end = bytes.indexOf(NEWLINE, quote === -1 ? start : quote)
  const stop = end === -1 ? bytes.length : end
  result.broken.push(result.rows.length)
  result.rows.push([bytes.subarray(start, stop).toString('utf8').trim()])
  return stop + 1
}
