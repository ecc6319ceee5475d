import { sql } from 'drizzle-orm'
import {
  boolean,
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaigns, categories, editions, type Kind } from './campaign'
import { bytes, moment } from './column'
import { imports } from './import'
import { invitations } from './invitation'
import { listIndexes } from './list-indexes'
import { organizations } from './record'
import { signatureIndexes } from './signature-indexes'

export type { Kind }
/** What stands publicly behind an organization: how it was checked, from which source, on which day, and until when it held. */
export type PublicProof = {
  method: string
  source: string | null
  domain: string | null
  at: string
  until?: string
}

/** The private record. Everything personal in it is sealed; see domain/seal. */
export const signatures = pgTable(
  'signatures',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    kind: text('kind').$type<Kind>().notNull(),
    categoryId: uuid('category_id').references(() => categories.id),
    /** Of no use: what is listed names its record (signatories). Stays until a migration of its own drops it. */
    organizationId: uuid('organization_id').references(() => organizations.id, { onDelete: 'set null' }),
    language: text('language').notNull(),
    translationHash: bytes('translation_hash'),
    /** Null only for what organizers imported: no one agreed to a sentence here. */
    consentHash: bytes('consent_hash'),
    importId: uuid('import_id').references(() => imports.id),
    /** Whose personal link it came by. */
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'set null' }),
    country: char('country', { length: 2 }),
    area: text('area'),
    name: bytes('name'),
    email: bytes('email'),
    title: bytes('title'),
    affiliation: bytes('affiliation'),
    organization: bytes('organization'),
    website: bytes('website'),
    emailIndex: bytes('email_index'),
    organizationIndex: bytes('organization_index'),
    /** While it waits: blind index of what it says (of an organization, of whom it is for), so that no equal one is stored. */
    contentIndex: bytes('content_index'),
    /** The signer's wish: show my name, or only count me. */
    listed: boolean('listed').notNull(),
    updates: boolean('updates').notNull().default(false),
    /** Label of the link or the site it came through; names no one. */
    via: text('via'),
    /** It came when its network had sent many within minutes (domain/limit); nothing says which network. */
    burst: boolean('burst').notNull().default(false),
    /** When its owner was reminded to confirm it, or would have been but for the caps of mail. */
    remindedAt: moment('reminded_at'),
    number: integer('number'),
    signedAt: moment('signed_at').notNull(),
    /** When it got its number; for an import, the moment of the import. */
    confirmedAt: moment('confirmed_at'),
    heldAt: moment('held_at'),
    heldReason: text('held_reason'),
    /** A held one that a reviewer decided not to publish: it stays held and waits for nobody. */
    rejectedAt: moment('rejected_at'),
    /** The reason under which its last fall is counted in totals, while it counts nowhere since. */
    fellFor: text('fell_for').$type<'withdrawn' | 'takenBack' | 'takenOff' | 'held'>(),
    publishedAt: moment('published_at'),
    hiddenAt: moment('hidden_at'),
    withdrawnAt: moment('withdrawn_at'),
    erasedAt: moment('erased_at'),
  },
  (table) => [
    ...signatureIndexes(table),
    check('signatures_kind', sql`kind in ('person','organization')`),
    check('signatures_number_at_confirmation', sql`(number is null) = (confirmed_at is null)`),
    check('signatures_published_is_confirmed', sql`published_at is null or confirmed_at is not null`),
    check('signatures_consent_or_import', sql`consent_hash is not null or import_id is not null`),
    check('signatures_held_says_why', sql`(held_at is null) = (held_reason is null)`),
    check('signatures_held_is_not_published', sql`held_at is null or published_at is null`),
    check('signatures_rejected_is_held', sql`rejected_at is null or held_at is not null`),
    check('signatures_fell_for', sql`fell_for in ('withdrawn','takenBack','takenOff','held')`),
  ],
)

/** What's on the list. A row exists only while the name is shown; nothing else is public. */
export const signatories = pgTable(
  'signatories',
  {
    signatureId: uuid('signature_id')
      .primaryKey()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id),
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
    /** The slug of the organization's record. */
    record: text('record'),
    /** Whom an umbrella organization speaks for, as its organizer recorded: named, never counted. */
    members: jsonb('members').$type<string[]>(),
    /** The shown name folded for search: see foldForSearch in domain/text. */
    folded: text('folded').notNull(),
    /** Place in the list: organizations first, then people, each by number. One column, so that pages are planned well. */
    position: integer('position')
      .notNull()
      .generatedAlwaysAs(sql`case kind when 'organization' then 0 else 1000000000 end + number`),
    /** The name that the list is sorted by. */
    shown: text('shown')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(organization, name)`),
    /** Null for what an organizer imported: no one confirmed it by mail. */
    confirmedAt: moment('confirmed_at'),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    // The list, the API and the files share one order.
    uniqueIndex('signatories_order').on(table.campaignId, table.position),
    index('signatories_country').on(table.campaignId, table.country, table.position),
    ...listIndexes(table),
    // All that one organization signed, for its page.
    index('signatories_record')
      .on(table.record, table.publishedAt)
      .where(sql`record is not null`),
    // What a version without records listed, until the worker has found them theirs.
    index('signatories_without_record')
      .on(table.signatureId)
      .where(sql`kind = 'organization' and record is null`),
    // Campaigns without categories pay nothing for these two.
    index('signatories_category')
      .on(table.campaignId, table.category, table.position)
      .where(sql`category is not null`),
    index('signatories_category_newest')
      .on(table.campaignId, table.category, table.publishedAt)
      .where(sql`category is not null`),
    // The few outside the categories of a campaign, such as imported ones, must not be looked for among a million.
    index('signatories_uncategorized_newest')
      .on(table.campaignId, table.kind, table.publishedAt)
      .where(sql`category is null`),
    index('signatories_search').using('gin', table.folded.op('gin_trgm_ops')),
    check('signatories_kind', sql`kind in ('person','organization')`),
  ],
)
