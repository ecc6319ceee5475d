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

// What a spreadsheet would run, or split at, behind leading spaces. NFKC makes the full-width and small variants plain.
const formulaStart = /^[=+\-@|%\t\r\n]/

function safe(text: string): string {
  const first = text.replace(/^[\p{Zs}\p{Cf}]+/u, '').slice(0, 1)
  return formulaStart.test(first.normalize('NFKC')) ? `'${text}` : text
}

/**
 * A cell as it was before a file put something around it for spreadsheets: our own `'` before what could be a formula, and the
 * `="0012"` that others write to keep zeros.
 */
export function withoutGuard(cell: string): string {
  if (cell.startsWith("'") && safe(cell.slice(1)) === cell) return cell.slice(1)
  return /^="([^"]*)"$/s.exec(cell)?.[1] ?? cell
}

/**
 * One row of RFC 4180, every field quoted, ended by CRLF. A text that a spreadsheet could take for a formula gets a `'` in
 * front; null is an empty field. Numbers are ours, not typed by visitors, so a minus stays.
 * @param separator another character where spreadsheets expect one; quoted fields may hold it too
 */
export function csvRow(fields: readonly Cell[], separator: Separator = ','): string {
  const cells = fields.map((field) => {
    const text = typeof field === 'string' ? safe(field) : String(field ?? '')
    return `"${text.replaceAll('"', '""')}"`
  })
  return `${cells.join(separator)}\r\n`
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
