import { char, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns, type Kind } from './campaign'

/** Current counts, moved by the statement that moves the fact; never recounted in a request. */
export const totals = pgTable(
  'totals',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    day: char('day', { length: 10 }).notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    category: text('category').notNull().default(''),
    country: char('country', { length: 2 }).notNull().default(''),
    listed: integer('listed').notNull().default(0),
    unlisted: integer('unlisted').notNull().default(0),
    withdrawn: integer('withdrawn').notNull().default(0),
    takenBack: integer('taken_back').notNull().default(0),
    takenOff: integer('taken_off').notNull().default(0),
    held: integer('held').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.day, table.kind, table.category, table.country] }),
  ],
)

/** How many signatures were ever confirmed that came with a label, moved by the confirmation. */
export const viaTotals = pgTable(
  'via_totals',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    via: text('via').notNull(),
    confirmed: integer('confirmed').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.via] })],
)
