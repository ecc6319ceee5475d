import type { Mapping } from '@/db/tables/import'
import type { TextFault } from '@/domain/text/text-fault'

// The noun: organizations that an organizer brings in a file, because they signed elsewhere (on paper, by letter).

export type { ImportCounts, Mapping } from '@/db/tables/import'

/** What a file may be. `bytes` and `unpacked` are bytes, `cell` and `characters` characters, `fileName` and `area` code points. */
export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  unpacked: 100 * 1024 * 1024,
  /** Of a spreadsheet; one of a hundred sheets has some hundreds. */
  parts: 5_000,
  rows: 100_000,
  columns: 100,
  /** A longer cell is looked at by no rule: its row is faulty. */
  cell: 10_000,
  /** Of all cells together: a spreadsheet can name one long text in any number of them. */
  characters: 50_000_000,
  fileName: 120,
  area: 120,
  /** Imports of one campaign that are neither done nor discarded. */
  unfinished: 10,
} as const

/** Days after which an uploaded file, and its rows that could not be taken, are deleted at the latest. */
export const IMPORT_DAYS = 7

/** Encodings that can be chosen by hand; the first four are also detected. Names as in the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1256',
  'shift_jis',
  'gb18030',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

export const IMPORT_FIELDS = ['organization', 'country', 'website', 'category', 'area'] as const
export type ImportField = keyof Mapping

/** Why a file as a whole is not taken. */
export const FILE_REFUSALS = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-pdf',
  'file-old-excel',
  'file-zip',
  'file-binary',
  'file-holds-nul',
  'file-page',
  'file-broken',
  'file-too-intricate',
  'encoding-wrong',
  'encoding-unknown',
  'too-many-columns',
  'too-many-rows',
  'no-rows',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]

/** Why an organizer's act on an import is refused. */
export type ImportRefusal =
  | FileRefusal
  | 'campaign-unknown'
  | 'not-permitted'
  | 'import-unknown'
  | 'campaign-not-importing'
  | 'people-only'
  | 'imports-too-many'
  | 'too-late-to-change'
  | 'reading-invalid'
  | 'organization-column-required'
  | 'column-unknown'
  | 'column-twice'
  | 'category-unknown'
  | 'not-checked'
  | 'nothing-to-add'
  | 'source-required'
  | 'source-invalid'
  | 'source-too-long'
  | 'over-already'
  | 'nothing-to-undo'

/**
 * Why one row is not added; `officer-waits` is a remark on a row that is. What looks like a total, repeats the headings or
 * names nobody is no organization and set apart, and so is one that answered no to being published.
 */
export type RowFault =
  | TextFault
  | 'row-broken'
  | 'row-too-long'
  // Only said of files that were checked before what is no website came to be left out.
  | 'website-invalid'
  | 'area-invalid'
  | 'area-too-long'
  | 'looks-like-a-total'
  | 'headings-again'
  | 'names-nobody'
  | 'no-consent'
  | 'repeated'
  | 'already-listed'
  /** An organization of this name said that it did not sign. */
  | 'objected'
  | 'officer-waits'

export const NO_IMPORT_COUNTS = {
  added: 0,
  listed: 0,
  repeated: 0,
  faulty: 0,
  waiting: 0,
  areas: 0,
  countryless: 0,
  websites: 0,
  uncategorized: 0,
  setApart: 0,
  nobody: 0,
  refused: 0,
} as const

/** Which word of the file is which category, by slug; an empty one is left out. Words are folded for comparison. */
export type CategoryChoices = Record<string, string>
