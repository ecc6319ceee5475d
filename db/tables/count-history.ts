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

/**
 * The full hours at which the worker looked at every campaign: one without a row of its own at such an hour counted what its row
 * before says. An hour that is not here was missed, and nobody knows what counted then.
 */
export const countHours = pgTable('count_hours', { at: moment('at').primaryKey() })
