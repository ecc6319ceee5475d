import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'
import { signatures } from './signature'

/** What asking for a challenge's record gave: domain/organization/ask-dns.ts says what each means. */
export type ChallengeResult =
  | 'confirmed'
  | 'no-name'
  | 'no-text'
  | 'alias'
  | 'other-text'
  | 'too-much'
  | 'wildcard'
  | 'server-failed'
  | 'no-answer'

/**
 * The DNS record that an officer was asked to have made, one for each signature: the newest. The domain is sealed, because the
 * organization may not be on the list.
 */
export const challenges = pgTable(
  'challenges',
  {
    signatureId: uuid('signature_id')
      .primaryKey()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    domain: bytes('domain').notNull(),
    /** 160 bits in base32. It is public as soon as it is of use. */
    token: text('token').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** When the officer last pressed "check now". */
    askedAt: moment('asked_at'),
    /** When the worker is to ask next; null when it is not. */
    checkAt: moment('check_at'),
    checkedAt: moment('checked_at'),
    result: text('result').$type<ChallengeResult>(),
  },
  (table) => [
    index('challenges_due')
      .on(table.checkAt)
      .where(sql`check_at is not null`),
    check('challenges_token', sql`token ~ '^[a-z2-7]{32}$'`),
    check('challenges_result', sql`(result is null) = (checked_at is null)`),
  ],
)
