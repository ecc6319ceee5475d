import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { users } from './team'

/** A file with addresses, which leaves only sealed with age; made by the worker, there for 24 hours. */
export const sealedFiles = pgTable(
  'sealed_files',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    askedBy: text('asked_by').references(() => users.id, { onDelete: 'set null' }),
    askedAt: moment('asked_at').notNull(),
    recipientKind: text('recipient_kind').$type<'key' | 'passphrase'>().notNull(),
    /** An age public key; null for a passphrase. */
    recipientKey: text('recipient_key'),
    /** The passphrase, sealed; emptied when the file is built or given up. */
    passphrase: bytes('passphrase'),
    columns: jsonb('columns').$type<string[]>().notNull(),
    format: text('format').$type<'csv' | 'xlsx'>().notNull(),
    progress: integer('progress').notNull().default(0),
    rows: integer('rows'),
    builtAt: moment('built_at'),
    size: bigint('size', { mode: 'number' }),
    hash: bytes('hash'),
    fault: text('fault'),
    cancelledAt: moment('cancelled_at'),
    expiresAt: moment('expires_at'),
    downloadedAt: moment('downloaded_at'),
  },
  (table) => [
    index('sealed_files_campaign').on(table.campaignId, table.askedAt),
    index('sealed_files_asked_by').on(table.askedBy),
    check('sealed_files_recipient', sql`recipient_kind in ('key','passphrase')`),
  ],
)

export const sealedFileParts = pgTable(
  'sealed_file_parts',
  {
    fileId: uuid('file_id')
      .notNull()
      .references(() => sealedFiles.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.position] })],
)
