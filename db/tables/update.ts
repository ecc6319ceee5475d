import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { moment } from './column'
import { users } from './team'

/** News that organizers mail to signers who asked for it. Its texts don't change once it is being sent. */
export const updates = pgTable(
  'updates',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Counts up with each save: two who write at once notice it. */
    version: integer('version').notNull().default(0),
    draftedAt: moment('drafted_at').notNull(),
    savedAt: moment('saved_at'),
    savedBy: text('saved_by').references(() => users.id, { onDelete: 'set null' }),
    /** Since when it is sent, to how many who wanted news then, and up to which signature's number. */
    startedAt: moment('started_at'),
    count: integer('count'),
    lastNumber: integer('last_number'),
    /** The number up to which signers were dealt with, and when that were all. */
    upTo: integer('up_to').notNull().default(0),
    fedAt: moment('fed_at'),
    pausedAt: moment('paused_at'),
    cancelledAt: moment('cancelled_at'),
    /** What became of mails whose rows are purged already: counted when they go. */
    sent: integer('sent').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    leftOut: integer('left_out').notNull().default(0),
  },
  (table) => [
    unique('updates_number').on(table.campaignId, table.number),
    check(
      'updates_started',
      sql`(started_at is null) = (count is null) and (started_at is null) = (last_number is null)`,
    ),
  ],
)

/** An update in one language. */
export const updateTexts = pgTable(
  'update_texts',
  {
    updateId: uuid('update_id')
      .notNull()
      .references(() => updates.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.updateId, table.language] })],
)
