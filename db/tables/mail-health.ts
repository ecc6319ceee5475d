import { sql } from 'drizzle-orm'
import { check, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { moment } from './column'

/** The last time that a campaign's mail paused by itself: see domain/mail-health/pause.ts. */
export const mailPauses = pgTable(
  'mail_pauses',
  {
    campaignId: uuid('campaign_id')
      .primaryKey()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    reason: text('reason').$type<'bounces' | 'complaints'>().notNull(),
    pausedAt: moment('paused_at').notNull(),
    /** What is held waits until then. */
    pausedUntil: moment('paused_until').notNull(),
    /** When it went on, by itself or by a press; null while it pauses. Mails before that count no more. */
    resumedAt: moment('resumed_at'),
    /** When owners and host were told by mail: once for pauses that follow each other. */
    toldAt: moment('told_at').notNull(),
  },
  () => [check('mail_pauses_reason', sql`reason in ('bounces','complaints')`)],
)

/** What the host was told of and what is not over yet, so that it is told once: see domain/mail-health/alarms.ts. */
export const alarms = pgTable(
  'alarms',
  {
    kind: text('kind').notNull(),
    /** Null where it is about the whole installation. */
    campaignId: uuid('campaign_id').references(() => campaigns.id, { onDelete: 'cascade' }),
    since: moment('since').notNull(),
  },
  (table) => [unique('alarms_one').on(table.kind, table.campaignId).nullsNotDistinct()],
)
