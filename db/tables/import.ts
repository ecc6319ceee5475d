import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns, editions } from './campaign'
import { bytes, moment } from './column'
import { users } from './team'

/** Which column of the file holds what; what is left out has none. Columns are counted from 0. */
export type Mapping = Partial<Record<'organization' | 'country' | 'website' | 'category' | 'area', number>>

/** What becomes, or became, of a file's rows. waiting, areas, countryless, websites and uncategorized are among the added ones. */
export type ImportCounts = {
  added: number
  listed: number
  repeated: number
  faulty: number
  waiting: number
  areas: number
  /** Nothing stands for the country, or nothing that could be one ("?"). */
  countryless: number
  /** What stood for the website and is none was left out. */
  websites: number
  uncategorized: number
  /** Totals, feet of pages, headings once more: no organizations at all. */
  setApart: number
  /** Set aside because they name no one ("n/a", "Test"). */
  nobody: number
  /** Set aside because a question whether to publish them, or whether they sign, was answered no. */
  refused: number
}

/** Organizations from a file, step by step; each step is a time. The rows are the worker's queue. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    /** The edition the rows sign: the newest one when the import was started. */
    editionId: uuid('edition_id').references(() => editions.id),
    fileName: bytes('file_name').notNull(),
    size: integer('size').notNull(),
    format: text('format').$type<'csv' | 'xlsx'>().notNull(),
    /** How the file is read; null until it was detected or chosen. */
    encoding: text('encoding'),
    separator: text('separator'),
    headings: boolean('headings'),
    /** The row that holds the headings, counted from 1; null with headings: the first that is not blank. */
    headingRow: integer('heading_row'),
    /** The sheet of a spreadsheet that is read, counted from 1. */
    sheet: integer('sheet'),
    rows: integer('rows').notNull().default(0),
    columns: integer('columns').notNull().default(0),
    mapping: jsonb('mapping').$type<Mapping>(),
    /** Sealed JSON: which word of the file the organizer put into which category. Emptied with the file. */
    choices: bytes('choices'),
    /** Sealed JSON: the first rows, the headings, the names of the sheets. Emptied with the file. */
    sample: bytes('sample'),
    /** Sealed JSON: which values were not understood, and a sample of what will stand. Emptied with the file. */
    report: bytes('report'),
    /** The sentence that becomes each one's recorded check. */
    source: bytes('source'),
    /** Why the file cannot be read. */
    refusal: text('refusal'),
    /** Rows the step under way has dealt with. */
    progress: integer('progress').notNull().default(0),
    counts: jsonb('counts').$type<ImportCounts>(),
    removed: integer('removed').notNull().default(0),
    stayed: integer('stayed').notNull().default(0),
    uploadedAt: moment('uploaded_at').notNull(),
    readAt: moment('read_at'),
    checkAskedAt: moment('check_asked_at'),
    checkedAt: moment('checked_at'),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    cancelledAt: moment('cancelled_at'),
    undoAskedAt: moment('undo_asked_at'),
    undoneAt: moment('undone_at'),
  },
  (table) => [
    index('imports_campaign').on(table.campaignId, table.uploadedAt),
    index('imports_user').on(table.userId),
    index('imports_edition').on(table.editionId),
    check('imports_format', sql`format in ('csv','xlsx')`),
    check(
      'imports_started_whole',
      sql`started_at is null or (edition_id is not null and source is not null)`,
    ),
    check('imports_finished_is_started', sql`finished_at is null or started_at is not null`),
  ],
)

/** An uploaded file in pieces, sealed, so that web and worker need to share nothing but the database. */
export const importChunks = pgTable(
  'import_chunks',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
)

/** Pieces of a file that is still arriving, sealed as they will be kept; they move to import_chunks when it is whole. */
export const arrivingChunks = pgTable(
  'arriving_chunks',
  {
    /** The id that the import will have. */
    importId: uuid('import_id').notNull(),
    position: integer('position').notNull(),
    sealed: bytes('sealed').notNull(),
    arrivedAt: moment('arrived_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
)

/** Rows of a file that are not added, or are with a remark. `row` counts as a spreadsheet does, the headings too. */
export const importFaults = pgTable(
  'import_faults',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    row: integer('row').notNull(),
    field: text('field').notNull(),
    refusal: text('refusal').notNull(),
    /** Sealed JSON: the row's cells. */
    cells: bytes('cells').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] })],
)
