import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'
import { deliveries } from './delivery'
import { users } from './team'

/**
 * What happened with a delivery after it was final: it was handed over, received, answered. An organizer writes it down, or the
 * addressee does behind the delivery's link; then an organizer says that it was them. Public once an organizer publishes it.
 */
export const receipts = pgTable(
  'receipts',
  {
    id: uuid('id').primaryKey(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'handed' | 'received' | 'answered'>().notNull(),
    /** To whom it was handed, which office received it, or who answers. */
    office: text('office').notNull(),
    /** How it was handed over, or the answer's own words. */
    words: text('words'),
    /** When it happened, as whoever wrote it down says. */
    happenedAt: moment('happened_at').notNull(),
    fileName: text('file_name'),
    fileMediaType: text('file_media_type'),
    fileHash: bytes('file_hash'),
    fileSize: integer('file_size'),
    file: bytes('file'),
    /** The organizer who wrote it down; null for the addressee. */
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    by: text('by').$type<'organizer' | 'addressee'>().notNull(),
    recordedAt: moment('recorded_at').notNull(),
    /** An organizer knows that it was really them; of an organizer's own at once. */
    confirmedAt: moment('confirmed_at'),
    publishedAt: moment('published_at'),
    removedAt: moment('removed_at'),
  },
  (table) => [
    index('receipts_delivery').on(table.deliveryId, table.happenedAt),
    index('receipts_user').on(table.userId),
    check('receipts_kind', sql`kind in ('handed','received','answered')`),
    check('receipts_by', sql`by in ('organizer','addressee')`),
    check('receipts_published_is_confirmed', sql`published_at is null or confirmed_at is not null`),
    check('receipts_whole_file', sql`(file is null) = (file_name is null)`),
  ],
)
