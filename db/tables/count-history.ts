import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { moment } from './column'

/** What a campaign counted at a full hour (UTC), while it was public. Written by the worker and never changed. */
export const countHistory = pgTable(
  'count_history',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    people: integer('people').notNull(),
    unlisted: integer('unlisted').notNull(),
    organizations: integer('organizations').notNull(),
    countries: integer('countries').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.at] })],
)
