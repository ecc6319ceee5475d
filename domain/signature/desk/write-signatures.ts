import { countryName } from '@/domain/text/country'
import { SEPARATORS, writeCsv } from '@/domain/text/csv'
import { formatIso } from '@/domain/text/dates'
import { writeXlsx } from '@/domain/text/xlsx'
import type { DeskSignature } from './desk-signature'
import type { ExportColumn, ExportFormat, Separator } from './signatures-file'

// A file of signatures, batch by batch. CSV has the columns' own names, for programs; XLSX has them in words, for people.

type Cell = string | number | null
type ToCell = { width: number; cell: (signature: DeskSignature, nameOf: (country: string) => string) => Cell }

/** Each column's cell, and its width in a spreadsheet. Times are ISO 8601 in UTC; an import has the one of its check. */
const COLUMNS: Record<ExportColumn, ToCell> = {
  number: { width: 9, cell: ({ number }) => number },
  kind: { width: 13, cell: ({ kind }) => kind },
  standing: { width: 11, cell: ({ standing }) => standing },
  name: { width: 28, cell: ({ fields }) => fields.name },
  title: { width: 20, cell: ({ fields }) => fields.title },
  affiliation: { width: 24, cell: ({ fields }) => fields.affiliation },
  organization: { width: 32, cell: ({ fields }) => fields.organization },
  website: { width: 24, cell: ({ fields }) => fields.website },
  email: { width: 30, cell: ({ fields }) => fields.email },
  country: { width: 9, cell: ({ country }) => country },
  countryName: { width: 20, cell: ({ country }, nameOf) => country && nameOf(country) },
  area: { width: 16, cell: ({ area }) => area },
  category: { width: 14, cell: ({ category }) => category },
  language: { width: 10, cell: ({ language }) => language },
  via: { width: 20, cell: ({ via }) => via ?? '' },
  updates: { width: 10, cell: ({ updates }) => (updates === null ? '' : updates ? 'yes' : 'no') },
  signedAt: { width: 25, cell: ({ imported, signedAt }) => (imported ? null : formatIso(signedAt)) },
  confirmedAt: { width: 25, cell: ({ confirmedAt }) => confirmedAt && formatIso(confirmedAt) },
  checkedAt: { width: 25, cell: ({ check }) => check && formatIso(check.at) },
  checkSource: { width: 32, cell: ({ check }) => check?.source ?? null },
  checkNote: { width: 32, cell: ({ check }) => check?.note ?? null },
}

/** What a file says in a language: its sheet's name, a heading for each column, and the names of countries. */
export type FileWords = { language: string; sheet: string; headings: string[] }

type Written = {
  columns: readonly ExportColumn[]
  format: ExportFormat
  separator: Separator
  words: FileWords
}

/** The pieces of a file of these columns. */
export function writeSignatures(
  batches: AsyncGenerator<DeskSignature[]>,
  { columns, format, separator, words }: Written,
): AsyncGenerator<string | Uint8Array> {
  const chosen = columns.map((column) => COLUMNS[column])
  const nameOf = countryNames(words.language)
  const rows = rowsOf(batches, (signature) => chosen.map(({ cell }) => cell(signature, nameOf)))
  if (format === 'csv')
    return writeCsv({ headings: columns, batches: rows, separator: SEPARATORS[separator] })
  return writeXlsx({
    name: words.sheet,
    columns: chosen.map(({ width }, index) => ({ heading: words.headings[index]!, width })),
    batches: rows,
  })
}

async function* rowsOf(
  batches: AsyncGenerator<DeskSignature[]>,
  toCells: (signature: DeskSignature) => Cell[],
): AsyncGenerator<Cell[][]> {
  for await (const batch of batches) yield batch.map(toCells)
}

/** Countries' names, each looked up once: making the runtime's table costs more than a row. */
function countryNames(language: string): (code: string) => string {
  const known = new Map<string, string>()
  return (code) => {
    const name = known.get(code) ?? countryName(code, language)
    known.set(code, name)
    return name
  }
}
