import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { signatures } from './signature'
import { users } from './team'

/** Why a human should look at a signature. `objection`: its organization says it did not sign. */
export type FlagReason =
  | 'addressee'
  | 'watched'
  | 'reviewed'
  | 'objection'
  | 'uninvited'
  | 'website'
  | 'similar'
  | 'burst'
  | 'text'
  | 'added'

/** What a rule or a person noticed about a signature. One of a reason waits at a time; a decision settles it. */
export const flags = pgTable(
  'flags',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    reason: text('reason').$type<FlagReason>().notNull(),
    /** Words, numbers and ids; never personal data. */
    detail: jsonb('detail').$type<Record<string, string | number | boolean | string[]>>(),
    raisedAt: moment('raised_at').notNull(),
    settledAt: moment('settled_at'),
    settledBy: text('settled_by').references(() => users.id, { onDelete: 'set null' }),
    /** The kind of the decision that settled it, such as `approved`. */
    outcome: text('outcome'),
  },
  (table) => [
    index('flags_waiting')
      .on(table.campaignId, table.signatureId)
      .where(sql`settled_at is null`),
    index('flags_signature').on(table.signatureId),
    index('flags_settled_by').on(table.settledBy),
    check(
      'flags_reason',
      sql`reason in ('addressee','watched','reviewed','objection','uninvited','website','similar','burst','text','added')`,
    ),
    check('flags_outcome', sql`(settled_at is null) = (outcome is null)`),
  ],
)

/** Who of the team has a signature before them; others skip it until then. */
export const claims = pgTable(
  'claims',
  {
    signatureId: uuid('signature_id')
      .primaryKey()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    until: moment('until').notNull(),
  },
  (table) => [index('claims_user').on(table.userId)],
)

/** What a reviewer asked the signer, and what they answered. Both texts are sealed. */
export const questions = pgTable(
  'questions',
  {
    id: uuid('id').primaryKey(),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    question: bytes('question').notNull(),
    askedBy: text('asked_by').references(() => users.id, { onDelete: 'set null' }),
    askedAt: moment('asked_at').notNull(),
    answer: bytes('answer'),
    answeredAt: moment('answered_at'),
    /** When the reviewer took the question back, or decided without the answer. */
    closedAt: moment('closed_at'),
  },
  (table) => [
    index('questions_signature').on(table.signatureId, table.askedAt),
    index('questions_asked_by').on(table.askedBy),
    check('questions_answered', sql`(answer is null) = (answered_at is null)`),
  ],
)

/** Names that are looked at before they are published, on every letter of the installation. The host's list. */
export const watchedWords = pgTable(
  'watched_words',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    word: text('word').notNull(),
    /** The word folded for comparison (domain/review/fold.ts). */
    folded: text('folded').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.id] }), unique('watched_words_folded').on(table.folded)],
)

/**
 * Blind indexes of an organization's name as it compares with look-alikes (domain/review/similar.ts): one of its bare
 * words and one of each acronym it goes by. Gone with the name.
 */
export const likenesses = pgTable(
  'likenesses',
  {
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    likeness: bytes('likeness').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.signatureId, table.likeness] }),
    index('likenesses_campaign').on(table.campaignId, table.likeness),
  ],
)
