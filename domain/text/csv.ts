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
const SIGN =
  '[=+\\-@|%\u207A\u207C\u208A\u208C\u2A75\u2A76\uFB29\uFE62\uFE63\uFE66\uFE6A\uFE6B\uFF05\uFF0B\uFF0D\uFF1D\uFF20\uFF5C]'
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
