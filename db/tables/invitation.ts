import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { users } from './team'

/**
 * An organization that is asked to sign, and whom there. Each of its states is a fact with a time; that it signed is a
 * signature with its id. Names, addresses and free text are sealed.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    organization: bytes('organization').notNull(),
    organizationIndex: bytes('organization_index').notNull(),
    /** Blind index of the form by which names that look alike are compared (domain/organization/likeness.ts). */
    likeness: bytes('likeness'),
    /** Whom to write to; null while nobody knows. */
    email: bytes('email'),
    emailIndex: bytes('email_index'),
    /** The colleague to whom it was handed on, and when. */
    handedTo: bytes('handed_to'),
    handedIndex: bytes('handed_index'),
    handedAt: moment('handed_at'),
    /** How often it was handed on: a few times, then an organizer has to (domain/invitation/answer.ts). */
    handed: smallint('handed').notNull().default(0),
    language: text('language').notNull(),
    /** Which partner asks, or has the contact. */
    partner: bytes('partner'),
    note: bytes('note'),
    addedBy: text('added_by').references(() => users.id, { onDelete: 'set null' }),
    addedAt: moment('added_at').notNull(),
    /** When the invitation is to leave; null while it is only on the list. */
    sendAt: moment('send_at'),
    askedAt: moment('asked_at'),
    /** When the one reminder is to leave. */
    remindAt: moment('remind_at'),
    remindedAt: moment('reminded_at'),
    returnedAt: moment('returned_at'),
    /** When we noticed, or were told, that this address is never to be written to. */
    unwantedAt: moment('unwanted_at'),
    /** When its link was pressed, never when a mail was only looked at. */
    openedAt: moment('opened_at'),
    decidingAt: moment('deciding_at'),
    decidingUntil: moment('deciding_until'),
    declinedAt: moment('declined_at'),
    declinedReason: bytes('declined_reason'),
    /** An organizer takes it back: nothing more is mailed, and its link says so. */
    stoppedAt: moment('stopped_at'),
  },
  (table) => [
    unique('invitations_one')
      .on(table.campaignId, table.organizationIndex, table.emailIndex)
      .nullsNotDistinct(),
    index('invitations_campaign').on(table.campaignId, table.addedAt, table.id),
    index('invitations_likeness').on(table.campaignId, table.likeness),
    index('invitations_address').on(table.campaignId, table.emailIndex),
    index('invitations_added_by').on(table.addedBy),
    index('invitations_due')
      .on(table.sendAt)
      .where(sql`send_at is not null and asked_at is null and stopped_at is null`),
    index('invitations_to_remind')
      .on(table.remindAt)
      .where(sql`remind_at is not null and reminded_at is null and stopped_at is null`),
    check('invitations_address', sql`(email is null) = (email_index is null)`),
    check('invitations_deciding', sql`(deciding_at is null) = (deciding_until is null)`),
  ],
)

/** The organizer's own words in the mail that asks, one text per language of the contacts. */
export const invitationWords = pgTable(
  'invitation_words',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.language] })],
)

/** A pasted or uploaded list of organizations before somebody says that they are to be asked: rows of cells, sealed. */
export const invitationLists = pgTable(
  'invitation_lists',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    sealed: bytes('sealed').notNull(),
    readAt: moment('read_at').notNull(),
  },
  (table) => [
    index('invitation_lists_campaign').on(table.campaignId),
    index('invitation_lists_age').on(table.readAt),
  ],
)
