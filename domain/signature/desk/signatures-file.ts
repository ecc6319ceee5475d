import { SEPARATORS } from '@/domain/text/csv'
import { type PrivateThing, sees } from '@/domain/team/sight'
import type { Role } from '@/domain/team/team'
import type { DeskSignature } from './desk-signature'
import type { DeskFilter } from './view'

// The noun of a file of signatures: its columns, what in it is private, and the choice that is remembered.

/** The columns in the order of the file. */
export const EXPORT_COLUMNS = [
  ...(['number', 'kind', 'standing', 'name', 'title', 'affiliation', 'organization', 'website', 'email'] as const),
  ...(['country', 'countryName', 'area', 'category', 'language', 'via', 'updates', 'signedAt', 'confirmedAt'] as const),
  ...(['checkedAt', 'checkSource', 'checkNote'] as const),
] // prettier-ignore
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

/** Which private thing each column is: with domain/team/sight.ts the rule of who sees it. */
const COLUMN_IS = {
  number: null,
  kind: null,
  standing: null,
  name: null,
  title: null,
  affiliation: null,
  organization: null,
  website: 'officer',
  email: 'address',
  country: null,
  countryName: null,
  area: null,
  category: null,
  language: 'origin',
  via: 'origin',
  updates: 'origin',
  // Pages are ordered by it; what is listed was confirmed at a public time, as a rule minutes later.
  signedAt: null,
  confirmedAt: null,
  checkedAt: null,
  checkSource: null,
  checkNote: 'note',
} as const satisfies Record<ExportColumn, PrivateThing | null>

/** Whether a role sees a column of the signatures it sees. */
export function seesColumn(role: Role, column: ExportColumn): boolean {
  return sees(role, COLUMN_IS[column])
}

/**
 * What leaves only in a file that is sealed to somebody who asked for it (domain/sealed-file, docs/decisions/032).
 * `unshown`: names and officers that are not on the public list.
 */
export const PRIVATE_CHOICES = ['email', 'unshown', 'checkNote'] as const
export type PrivateChoice = (typeof PRIVATE_CHOICES)[number]

/** The columns that a plain file may have. */
export type PlainColumn = Exclude<ExportColumn, PrivateChoice>
export const PLAIN_COLUMNS = EXPORT_COLUMNS.filter(isPlain)

export type Separator = keyof typeof SEPARATORS

export type ExportFormat = 'csv' | 'xlsx'
export type ExportChoice = { columns: PlainColumn[]; separator: Separator }
export type ExportRequest = { filter: DeskFilter; choice: ExportChoice; format: ExportFormat }

/** What an organizer who never chose finds chosen. */
export const FIRST_CHOICE: ExportChoice = {
  columns: ['number', 'kind', 'standing', 'name', 'title', 'affiliation', 'organization', 'country', 'confirmedAt'],
  separator: 'comma',
} // prettier-ignore

/** A sheet of Excel has 1,048,576 rows (its published limits); the first one holds the headings. */
export const SHEET_ROWS = 1_048_575

export type ExportRefusal = 'columns-required' | 'nothing-to-export' | 'sheet-too-small'

/** The columns among these words. */
export function readColumns(words: readonly string[]): ExportColumn[] {
  return EXPORT_COLUMNS.filter((column) => words.includes(column))
}

/** The known ones of these words, as a choice for a plain file. */
export function readChoice(words: readonly string[], separator: string | undefined): ExportChoice {
  return {
    columns: readColumns(words).filter(isPlain),
    separator: (Object.keys(SEPARATORS) as Separator[]).find((known) => known === separator) ?? 'comma',
  }
}

function isPlain(column: ExportColumn): column is PlainColumn {
  return !PRIVATE_CHOICES.some((part) => part === column)
}

/** What is private among these words. */
export function privateChoices(words: readonly string[]): PrivateChoice[] {
  return PRIVATE_CHOICES.filter((part) => words.includes(part))
}

/**
 * A signature without what is private and was not chosen. A person's name is private unless it is on the list,
 * an organization's officer always; the organization itself is not a person.
 */
export function withoutPrivate(signature: DeskSignature, parts: readonly PrivateChoice[]): DeskSignature {
  const { fields, check, kind, standing } = signature
  const named = parts.includes('unshown') || (kind === 'person' && standing === 'listed')
  return {
    ...signature,
    mailDomain: null,
    fields: {
      ...fields,
      ...(named ? {} : { name: null, title: null, affiliation: null }),
      ...(parts.includes('email') ? {} : { email: null }),
    },
    check: check && (parts.includes('checkNote') ? check : { ...check, note: null }),
  }
}
