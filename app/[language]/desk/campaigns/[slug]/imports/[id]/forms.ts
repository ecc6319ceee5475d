import type { ReadingChoice } from '@/domain/import/change-reading'
import type { CategoryChoice } from '@/domain/import/choose-categories'
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
  sheet = '',
}: Record<string, string>): ReadingChoice {
  const separators = new Map<string, string>(Object.entries(SEPARATOR_NAMES))
  return {
    encoding: encoding || null,
    separator: separator === '' ? null : (separators.get(separator) ?? separator),
    headings: readNumber(headings),
    sheet: readNumber(sheet),
  }
}

/** Nothing is null; what is no number is none that a verb takes. */
function readNumber(text: string): number | null {
  if (text === '') return null
  return /^\d{1,7}$/.test(text) ? Number(text) : -1
}

/** Each field's column; what is empty is left out, and what is no number is no column. */
export function readMapping(form: Record<string, string>): Mapping {
  const chosen = IMPORT_FIELDS.flatMap((field): [string, number][] => {
    const column = form[field] ?? ''
    return column === '' ? [] : [[field, /^\d{1,3}$/.test(column) ? Number(column) : -1]]
  })
  return Object.fromEntries(chosen)
}

const MOST_WORDS = 200

/** The words of the file, each with the category chosen for it. */
export function readChoices(form: Record<string, string>): CategoryChoice[] {
  return Array.from({ length: MOST_WORDS }, (_, index) => ({
    word: form[`word-${index}`] ?? '',
    slug: form[`category-${index}`] ?? '',
  })).filter(({ word }) => word !== '')
}
