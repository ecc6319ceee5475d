import {
  CATEGORY_LIMITS,
  type CategoryValues,
  type HeadingFault,
  KINDS,
  type Kind,
} from '@/domain/campaign/category'
import type { WhoSigns } from '@/domain/campaign/save-categories'
import { lengthWords } from '../../../parts/refusals'
import { tidyLine, trimEnds } from '@/domain/text/tidy'
import { translator } from '@/messages/translator'

// The form "Who signs": its fields are named after the row and the language, such as heading.companies.fr. The rows of
// new categories are called after their kind, with a sign that no category's name can hold.

/** Rows to add a category in: two where there is none, because one category alone tells nobody apart. */
export function newRows(kind: Kind, stored: number): string[] {
  return stored === 0 ? [`_${kind}1`, `_${kind}2`] : [`_${kind}1`]
}

export const headingField = (row: string, language: string) => `heading.${row}.${language}`
export const placeField = (row: string) => `place.${row}`
export const removeField = (row: string) => `remove.${row}`
export const kindField = (row: string) => `kind.${row}`

/** What was posted, as the verb takes it, with the name of each row. */
export function readWhoSigns(form: Record<string, string>): WhoSigns & { rows: string[] } {
  const rows = Object.keys(form).flatMap((field) => /^kind\.([\w-]+)$/.exec(field)?.[1] ?? [])
  const headings = new Map(rows.map((row) => [row, new Map<string, string>()]))
  for (const [field, text] of Object.entries(form)) {
    const [, row = '', language = ''] = /^heading\.([\w-]+)\.([\w-]+)$/.exec(field) ?? []
    headings.get(row)?.set(language, tidyLine(text))
  }
  const categories = rows.map((row): CategoryValues => ({
    slug: row.startsWith('_') ? null : row,
    kind: KINDS.find((known) => known === form[kindField(row)]) ?? 'organization',
    position: trimEnds(form[placeField(row)] ?? ''),
    heading: Object.fromEntries(headings.get(row)!),
    remove: form[removeField(row)] === 'true',
  }))
  // A box that is not ticked is not sent: the field beside it says that it was asked.
  const invitedSeeNames = form.invitedAsked === undefined ? undefined : form.invitedSeeNames === 'true'
  const { kinds = '', rule, access } = form
  const ticked = {
    logos: form.logos === 'true',
    reviewsPeople: form.reviewsPeople === 'true',
    reminds: form.reminds === 'true',
  }
  return { kinds, rule, access, invitedSeeNames, ...ticked, categories, rows }
}

/** Faults as sentences by the field they belong to. */
export function headingSentences(
  language: string,
  rows: string[],
  { faults, categories }: { faults: HeadingFault[]; categories: CategoryValues[] },
) {
  const t = translator(language, 'categories')
  return Object.fromEntries(
    faults.map(({ row, language: of, fault }) => {
      const words = lengthWords(language, CATEGORY_LIMITS.heading, categories[row]?.heading[of] ?? '')
      return [headingField(rows[row]!, of), t(`fault.${fault}`, words)]
    }),
  )
}
