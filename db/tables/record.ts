import { char, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'

/** Organizations as records of their own (pages, domains); a row exists only while its name may be shown. */
export const organizations = pgTable('organizations', {
  id: uuid('id').primaryKey(),
  /** Its public address, given once: the words of its name as it was then, and a mark that follows from `key`. */
  slug: text('slug').notNull().unique(),
  /** What makes two signatures those of one organization, as a blind index: see domain/organization/record.ts. */
  key: bytes('key').notNull().unique(),
  /** The name it signed with last. */
  name: text('name').notNull(),
  website: text('website'),
  /** Proven for one of its signatures. */
  domain: text('domain'),
  country: char('country', { length: 2 }),
  area: text('area'),
  createdAt: moment('created_at').notNull().defaultNow(),
})
