import { sql } from 'drizzle-orm'
import { boolean, char, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'

/**
 * Where an organization wants to hear of every signature in its name; up to three a domain. Sealed with the installation's
 * key, because they belong to no campaign.
 */
export const roleAddresses = pgTable(
  'role_addresses',
  {
    id: uuid('id').primaryKey(),
    domain: text('domain').notNull(),
    email: bytes('email').notNull(),
    emailIndex: bytes('email_index').notNull(),
    language: text('language').notNull(),
    /** Left where DNS had confirmed the domain: then it gives way to nobody. */
    byDns: boolean('by_dns').notNull().default(false),
    /** SHA-256 of the token in all its mails, which leads to the page where it is confirmed or removed. */
    hash: bytes('hash').notNull().unique(),
    code: bytes('code'),
    tries: smallint('tries').notNull().default(0),
    askedAt: moment('asked_at').notNull(),
    /** How many mails of signatures it got on a day (UTC). */
    toldOn: char('told_on', { length: 10 }),
    told: smallint('told').notNull().default(0),
    confirmedAt: moment('confirmed_at'),
  },
  (table) => [
    index('role_addresses_domain').on(table.domain),
    index('role_addresses_address').on(table.emailIndex),
    index('role_addresses_waiting')
      .on(table.askedAt)
      .where(sql`confirmed_at is null`),
  ],
)
