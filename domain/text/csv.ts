/** Opens a UTF-8 CSV file so that spreadsheets read it as such. */
export const CSV_BOM = '\uFEFF'

/** What may stand between two fields of a file that we write. */
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const
export type Separator = (typeof SEPARATORS)[keyof typeof SEPARATORS]
type Cell = string | number | null

/**
 * What spreadsheets that speak a language put between columns: Excel and LibreOffice take the region's list separator, which is a
 * semicolon where the comma is the decimal mark (Unicode CLDR, as Intl has it).
 */
export function spreadsheetSeparator(language: string): Separator {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5)
  const comma = parts.some(({ type, value }) => type === 'decimal' && value === ',')
  return comma ? SEPARATORS.semicolon : SEPARATORS.comma
}

// Where a spreadsheet would see a formula: behind leading spaces, in any width of the sign (those that NFKC makes plain).
const PLAIN_SIGNS = '=+\\-@|%'
const WIDE_SIGNS =
  '\u207A\u207C\u208A\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6A\uFE6B\uFF05\uFF0B\uFF0D\uFF1D\uFF20\uFF5C'
const SIGN = `[${PLAIN_SIGNS}${WIDE_SIGNS}]`
const atStart = new RegExp(`^[\\p{Zs}\\p{Cf}]*(?:[\\t\\r\\n]|${SIGN})`, 'u')

// A program that expects another separator ignores our quotes, so a cell of its own may begin inside one of ours. Looking
// ahead first, and only at the first of several apostrophes, keeps a megabyte of tabs from costing its square.
const BORDER = '[,;\\t\\r\\n][\\s\\p{Cf}"]*'
const inside = new RegExp(`(?<!')(?='*${SIGN})(?<=${BORDER})`, 'gu')
const guardInside = new RegExp(`(?<!')'(?='*${SIGN})(?<=${BORDER}')`, 'gu')

const safeStart = (text: string) => (atStart.test(text) ? `'${text}` : text)
const safe = (text: string) => safeStart(text).replace(inside, "'")

/**
 * A cell as it was before a file put something around it for spreadsheets: our own `'` before what could be a formula, at
 * its start and after a separator within, and the `="0012"` that others write to keep zeros.
 */
export function withoutGuard(cell: string): string {
  const text = cell.replace(guardInside, '')
  if (text.startsWith("'") && safeStart(text.slice(1)) === text) return text.slice(1)
  return /^="([^"]*)"$/s.exec(text)?.[1] ?? text
}

/**
 * One row of RFC 4180, every field quoted, ended by CRLF. What a spreadsheet could take for a formula gets a `'` in front,
 * after a separator inside a field too; null is an empty field. Numbers are ours, not typed by visitors, so a minus stays.
 * @param separator another character where spreadsheets expect one; quoted fields may hold it too
 */
export function csvRow(fields: readonly Cell[], separator: Separator = ','): string {
  const cells = fields.map((field) => {
    const text = typeof field === 'string' ? safe(field) : String(field ?? '')
    return `"${text.replaceAll('"', '""')}"`
  })
  return `${cells.join(separator)}\r\n`
}

// Wider than the guard: whatever it would touch holds a tab, or a sign that no plain letter or digit precedes. Signs as bytes of
// UTF-8, because a look at bytes takes a tenth of one at a text of many scripts.
const inBytes = (text: string) => Buffer.from(text).toString('latin1')
const doubtfulSign = new RegExp(`[^0-9A-Za-z](?:[${PLAIN_SIGNS}]|${[...WIDE_SIGNS].map(inBytes).join('|')})`)
const isDoubtful = (bytes: string) => bytes.includes('\t') || doubtfulSign.test(bytes)

/**
 * Guards rows that PostgreSQL wrote the way `csvRow` does, with commas and without a quote or a line end in a cell. Most have
 * nothing to guard, which one look at all of them tells; the others are written anew.
 * @param cellsOf reads a row that was left to us: one line that begins with `[`
 */
export function guardRows(rows: Buffer, cellsOf: (line: string) => readonly Cell[]): Buffer {
  const bytes = rows.toString('latin1')
  if (!bytes.startsWith('[') && !bytes.includes('\n[') && !isDoubtful(bytes)) return rows
  const finish = (line: string) => {
    const written = line.startsWith('"')
    if (written && !isDoubtful(line)) return `${line}\r\n`
    const text = Buffer.from(line, 'latin1').toString()
    return inBytes(csvRow(written ? text.slice(1, -1).split('","') : cellsOf(text)))
  }
  return Buffer.from(bytes.slice(0, -2).split('\r\n').map(finish).join(''), 'latin1')
}

/** A whole file in pieces: the mark, the headings, then the rows, a batch at a time. */
export async function* writeCsv({
  headings,
  batches,
  separator,
}: {
  headings: readonly string[]
  batches: AsyncIterable<readonly (readonly Cell[])[]>
  separator?: Separator
}): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(headings, separator)
  for await (const batch of batches) yield batch.map((cells) => csvRow(cells, separator)).join('')
}
