import { sql } from 'drizzle-orm'
import {
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaigns, editions, type Kind } from './campaign'
import { bytes, moment } from './column'
import { type PublicProof, signatories, signatures } from './signature'
import { users } from './team'

/** What a frozen list holds: how many are on it, how many are only counted, and how many of each category and country. */
export type DeliveredCounts = {
  people: number
  organizations: number
  unlisted: number
  /** By the category's slug, '' for none; without who is only counted. */
  categories: { kind: Kind; category: string; count: number }[]
  /** By ISO 3166-1 alpha-2, '' for none. */
  countries: { country: string; people: number; organizations: number }[]
}

/** A name with signs that no font has, as the build's report tells the organizer. */
export type LackingName = { number: number; shown: string; lacking: string }

/** The letter in a language, who it is for, or the note to them, with how many signs that no font has, and which. */
export type LackingWords = {
  part: 'letter' | 'recipient' | 'note'
  language: string
  count: number
  lacking: string
}

/** What a build tells the organizer; one of an earlier version says nothing of words. */
export type BuildReport = { lacking: LackingName[]; lackingNames: number; lackingWords?: LackingWords[] }

/**
 * A frozen list and the files made of it, step by step; each step is a time. It has its number from the beginning, because the files
 * say it; a cancelled one gives it back.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    number: integer('number'),
    /** Who is in confirmed and was published at this moment or before. */
    cutoffAt: moment('cutoff_at').notNull(),
    /** In whose hands it goes, where it is not simply the letter's addressees. */
    recipient: text('recipient'),
    /** The organizers' words to whom it is for. */
    note: text('note'),
    /** The letter's languages in the files, BCP 47, the authoritative one first. */
    languages: jsonb('languages').$type<string[]>().notNull(),
    askedBy: text('asked_by').references(() => users.id, { onDelete: 'set null' }),
    askedAt: moment('asked_at').notNull(),
    /** When its list was copied to delivered_signatories. */
    frozenAt: moment('frozen_at'),
    counts: jsonb('counts').$type<DeliveredCounts>(),
    /** Of the build under way: what is being made, and how many names of it are done. */
    stage: text('stage'),
    progress: integer('progress').notNull().default(0),
    /** The revision that builtAt and the files are of: 1, then one more each time that names left. */
    revision: integer('revision').notNull().default(1),
    builtAt: moment('built_at'),
    /** A short code of why the last build failed; never a message. */
    fault: text('fault'),
    faultAt: moment('fault_at'),
    report: jsonb('report').$type<BuildReport>(),
    finalAt: moment('final_at'),
    cancelledAt: moment('cancelled_at'),
    /** Signers who want news are told in the order of their numbers: up to which, and when all were. */
    toldUpTo: integer('told_up_to').notNull().default(0),
    toldAt: moment('told_at'),
  },
  (table) => [
    unique('deliveries_number').on(table.campaignId, table.number),
    // Whoever presses second finds the one that the first began.
    uniqueIndex('deliveries_one_unfinished')
      .on(table.campaignId)
      .where(sql`final_at is null and cancelled_at is null`),
    index('deliveries_edition').on(table.editionId),
    index('deliveries_asked_by').on(table.askedBy),
    check('deliveries_numbered', sql`(number is null) = (cancelled_at is not null)`),
    check('deliveries_final_is_built', sql`final_at is null or frozen_at is not null`),
    check('deliveries_cancelled_is_not_final', sql`final_at is null or cancelled_at is null`),
  ],
)

/**
 * The names of a frozen list, as they stood on the public list at the cut-off. A row goes with its public row, in the same
 * statement (foreign key): what is taken off the list stays in no delivery. The trigger `delivered_signatory_leaves` (migration 0010)
 * notes each in delivery_removals.
 */
export const deliveredSignatories = pgTable(
  'delivered_signatories',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatories.signatureId, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    category: text('category'),
    name: text('name'),
    title: text('title'),
    affiliation: text('affiliation'),
    organization: text('organization'),
    country: char('country', { length: 2 }),
    area: text('area'),
    proofs: jsonb('proofs').$type<PublicProof[]>().notNull().default([]),
    record: text('record'),
    members: jsonb('members').$type<string[]>(),
    folded: text('folded').notNull(),
    confirmedAt: moment('confirmed_at'),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.signatureId] }),
    index('delivered_signatories_signature').on(table.signatureId),
    index('delivered_signatories_order').on(table.deliveryId, table.kind, table.number),
    index('delivered_signatories_country').on(table.deliveryId, table.country, table.kind, table.number),
    index('delivered_signatories_category').on(table.deliveryId, table.category, table.kind, table.number),
    index('delivered_signatories_area')
      .on(table.deliveryId, table.area, table.kind, table.number)
      .where(sql`area is not null`),
  ],
)

/** Names that left the list after it was frozen; without the name. The next revision takes them up and says why. */
export const deliveryRemovals = pgTable(
  'delivery_removals',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    removedAt: moment('removed_at').notNull(),
    /** The revision whose files are without it; null until those are built. */
    revision: integer('revision'),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.signatureId] }),
    index('delivery_removals_signature').on(table.signatureId),
    index('delivery_removals_due')
      .on(table.deliveryId)
      .where(sql`revision is null`),
  ],
)

/** Each build that was, or is, what the public record offers. */
export const deliveryRevisions = pgTable(
  'delivery_revisions',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    builtAt: moment('built_at').notNull(),
    counts: jsonb('counts').$type<DeliveredCounts>().notNull(),
    /** How many names left since the revision before, by reason. */
    removed: jsonb('removed').$type<Partial<Record<'withdrawn' | 'hidden' | 'takenOff', number>>>().notNull(),
    /** SHA-256 of its signatories.csv: the fingerprint that its pages carry. */
    fingerprint: bytes('fingerprint').notNull(),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.revision] })],
)
