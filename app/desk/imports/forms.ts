import type { ReadingChoice } from '@/domain/import/change-reading'
import { IMPORT_FIELDS, type Mapping } from '@/domain/import/import'

// The forms of an import as they are sent, as the verbs take them.

/** Separators by the names they have in the form: a browser does not send a bare tab reliably. */
export const SEPARATOR_NAMES = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const
export type SeparatorName = keyof typeof SEPARATOR_NAMES

/** Empty means: find out. A name that is none goes on as it is, for the verb to refuse. */
export function readReading({
  encoding = '',
  separator = '',
  headings = '',
}: Record<string, string>): ReadingChoice {
  const separators = new Map<string, string>(Object.entries(SEPARATOR_NAMES))
  return {
    encoding: encoding || null,
    separator: separator === '' ? null : (separators.get(separator) ?? separator),
    headings: headings === '' ? null : headings === 'yes',
  }
}

/** Each field's column; what is empty is left out, and what is no number is no column. */
export function readMapping(form: Record<string, string>): Mapping {
  const chosen = IMPORT_FIELDS.flatMap((field): [string, number][] => {
    const column = form[field] ?? ''
    return column === '' ? [] : [[field, /^\d{1,3}$/.test(column) ? Number(column) : -1]]
  })
  return Object.fromEntries(chosen)
}

/** A column's name in a spreadsheet: A, B … Z, AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
