import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  char,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { invitations } from './invitation'
import { signatures } from './signature'
import { users } from './team'

/** Append-only: what happened to which campaign or signature, who did it, when, why. Holds no personal data. */
export const events = pgTable(
  'events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id').references(() => signatures.id, { onDelete: 'set null' }),
    kind: text('kind').notNull(),
    actor: text('actor').$type<'signer' | 'organizer' | 'host' | 'system'>().notNull(),
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    detail: jsonb('detail').$type<Record<string, string | number | boolean>>(),
    at: moment('at').notNull(),
  },
  (table) => [
    index('events_campaign').on(table.campaignId, table.id),
    index('events_signature').on(table.signatureId),
    index('events_user').on(table.userId),
    // Who stopped the news of a letter since an update began.
    index('events_news_stopped')
      .on(table.campaignId, table.at)
      .where(sql`kind = 'updates-stopped'`),
    // Who opened what is private: one line a person, view and day.
    uniqueIndex('events_opening')
      .on(table.campaignId, table.userId, sql`(detail ->> 'view')`, sql`(detail ->> 'day')`)
      .where(sql`kind = 'private-opened'`),
    check('events_actor', sql`actor in ('signer','organizer','host','system')`),
  ],
)

/** Mail asked for in the transaction of the fact it belongs to; rendered and sent by the worker. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    template: text('template').notNull(),
    language: text('language').notNull(),
    campaignId: uuid('campaign_id').references(() => campaigns.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id').references(() => signatures.id, { onDelete: 'cascade' }),
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'cascade' }),
    /** Which update it brings (db/tables/update.ts). Not a foreign key: rows outlive a draft that was tried out and discarded. */
    updateId: uuid('update_id'),
    /** Sealed JSON { to, token }; emptied when the mail is sent or given up. */
    sealed: bytes('sealed'),
    /** Blind number of the recipient's domain: within a campaign the lanes take turns. */
    lane: smallint('lane').notNull().default(0),
    /** Stands in line. False while it waits for a time: a worker has it, an attempt failed, its turn is later. */
    ready: boolean('ready').notNull().default(true),
    /** Was asked for while many went to its domain, and waits for that (domain/limit/limits.ts, signAt). */
    paced: boolean('paced').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** The request it leaves in, whose key each attempt repeats; its own id when it goes alone (domain/mail/batch.ts). */
    batch: uuid('batch'),
    /** Why the last attempt failed, as a short code; never a provider's sentence, which may quote the address. */
    lastFault: text('last_fault'),
    sentAt: moment('sent_at'),
    failedAt: moment('failed_at'),
    /** What was reported of it after it was sent: see domain/mail/record-report.ts. */
    deliveredAt: moment('delivered_at'),
    delayedAt: moment('delayed_at'),
    returnedAt: moment('returned_at'),
    complainedAt: moment('complained_at'),
  },
  (table) => [
    // Three queues, each found without reading the others (domain/mail/claim.ts); what stands in line in the large one is
    // found by campaign and lane without reading what waits for a time.
    index('outbox_line')
      .on(table.campaignId, table.lane, table.nextAttemptAt)
      .where(
        sql`template not in ('sign-in', 'find', 'found') and ready and sent_at is null and failed_at is null`,
      ),
    index('outbox_later')
      .on(table.nextAttemptAt)
      .where(
        sql`template not in ('sign-in', 'find', 'found') and not ready and sent_at is null and failed_at is null`,
      ),
    index('outbox_urgent')
      .on(table.nextAttemptAt)
      .where(sql`template = 'sign-in' and sent_at is null and failed_at is null`),
    index('outbox_lost')
      .on(table.nextAttemptAt)
      .where(sql`template in ('find', 'found') and sent_at is null and failed_at is null`),
    // Batches of which nobody knows yet whether the provider took them: a handful.
    index('outbox_batch')
      .on(table.batch)
      .where(sql`batch is not null and batch <> id and sent_at is null and failed_at is null`),
    index('outbox_settled').on(sql`coalesce(${table.sentAt}, ${table.failedAt})`),
    index('outbox_signature').on(table.signatureId),
    index('outbox_campaign').on(table.campaignId),
    index('outbox_paced')
      .on(table.campaignId, table.nextAttemptAt)
      .where(sql`paced and sent_at is null and failed_at is null`),
    // Nobody gets an update twice.
    uniqueIndex('outbox_update')
      .on(table.updateId, table.signatureId)
      .where(sql`update_id is not null`),
    // The newest mails of a campaign that were handed over, and which of all came back or were complained about (domain/mail-health).
    index('outbox_handed').on(table.campaignId, sql`coalesce(${table.sentAt}, ${table.failedAt})`),
    index('outbox_trouble')
      .on(table.campaignId)
      .where(sql`returned_at is not null or complained_at is not null`),
    index('outbox_invitation')
      .on(table.invitationId)
      .where(sql`invitation_id is not null`),
  ],
)

/** One row: when the next request to the provider may leave, whichever worker sends it (domain/mail/pace.ts). */
export const mailPace = pgTable(
  'mail_pace',
  {
    id: smallint('id').primaryKey(),
    /** Requests a second, as the provider's answers say. */
    perSecond: doublePrecision('per_second').notNull(),
    nextTurn: moment('next_turn').notNull(),
    /** Until then nothing is sent: the provider asked for it, or is down. */
    pausedUntil: moment('paused_until').notNull(),
    /** Pauses in a row, each longer than the one before. */
    pauses: smallint('pauses').notNull().default(0),
  },
  () => [check('mail_pace_one', sql`id = 1`)],
)

/**
 * Mails already asked for, per campaign and mailbox: without tags and dots, whoever the provider is. A row goes with the
 * pending signatures it counted for, or when the mailbox's owner acts.
 */
export const mailings = pgTable(
  'mailings',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    emailIndex: bytes('email_index').notNull(),
    /** What the last one said, while it waits: see signatures. */
    contentIndex: bytes('content_index'),
    day: char('day', { length: 10 }).notNull(),
    today: integer('today').notNull(),
    lately: integer('lately').notNull(),
    begunAt: moment('begun_at').notNull().defaultNow(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.emailIndex] }),
    index('mailings_age').on(table.begunAt),
  ],
)

/** Who asked lately for lost links, by the installation's blind index; a row goes after a day. */
export const linkRequests = pgTable(
  'link_requests',
  {
    emailIndex: bytes('email_index').primaryKey(),
    day: char('day', { length: 10 }).notNull(),
    today: integer('today').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [index('link_requests_age').on(table.lastAt)],
)

/** "Never write to me again", by the installation's blind index of the mailbox; before, of the address. */
export const suppressions = pgTable('suppressions', {
  emailIndex: bytes('email_index').primaryKey(),
  reason: text('reason').$type<'not-me' | 'bounce' | 'complaint'>().notNull(),
  createdAt: moment('created_at').notNull(),
})
