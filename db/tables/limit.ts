import { char, pgTable } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'

// Both tables are UNLOGGED (the migration says so; drizzle cannot): counting must not wait for the disk, and neither
// the write-ahead log nor a base backup may keep a salt for longer than its two days. A crash of PostgreSQL empties both.

/** How far what someone asked for is spread: see domain/limit/count.ts. The key is an HMAC with the salt of its day. */
export const limits = pgTable('limits', {
  key: bytes('key').primaryKey(),
  /** Not indexed, so that counting rewrites one row in place. */
  until: moment('until').notNull(),
})

export const limitSalts = pgTable('limit_salts', {
  day: char('day', { length: 10 }).primaryKey(),
  salt: bytes('salt').notNull(),
})
