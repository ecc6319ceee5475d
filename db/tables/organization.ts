import { sql } from 'drizzle-orm'
import { boolean, char, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { signatures } from './signature'
import { users } from './team'

/** Whom an umbrella organization speaks for: a sealed list of names, public only while the signature is listed. */
export const members = pgTable(
  'members',
  {
    signatureId: uuid('signature_id')
      .primaryKey()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    /** Sealed JSON: the names in the order in which they were recorded. */
    names: bytes('names').notNull(),
    recordedBy: text('recorded_by').references(() => users.id, { onDelete: 'set null' }),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [index('members_recorded_by').on(table.recordedBy)],
)

/** `adopted`: an organization took the letter over as a text of its own. `supports`: it stands behind it without signing. */
export type SupportKind = 'adopted' | 'supports'

/** What organizers record beside signatures, with a source. Public, and never counted. */
export const supports = pgTable(
  'supports',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<SupportKind>().notNull(),
    organization: text('organization').notNull(),
    source: text('source').notNull(),
    /** The day on which it was said, as the source has it (YYYY-MM-DD). */
    day: char('day', { length: 10 }).notNull(),
    recordedBy: text('recorded_by').references(() => users.id, { onDelete: 'set null' }),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    index('supports_campaign').on(table.campaignId, table.kind, table.recordedAt),
    index('supports_recorded_by').on(table.recordedBy),
    check('supports_kind', sql`kind in ('adopted','supports')`),
  ],
)

/** That someone at an organization's domain said: this is us, and we did not sign. Says nothing of who it was. */
export const objections = pgTable(
  'objections',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    /** Sealed, like whose signature it is: the domain at which the mail with the code was read. */
    domain: bytes('domain').notNull(),
    at: moment('at').notNull(),
    /** Whether it took the name off the list: the first one does, later ones are a reviewer's to judge. */
    held: boolean('held').notNull(),
  },
  (table) => [
    index('objections_signature').on(table.signatureId, table.at),
    index('objections_campaign').on(table.campaignId),
  ],
)

/**
 * Blind indexes of what was objected to under a letter: the forms of the name, and the domain at which it was said. Not of a
 * signature, so that erasing it is no way around the objection.
 */
export const objectionTraces = pgTable(
  'objection_traces',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    trace: bytes('trace').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.trace] })],
)
