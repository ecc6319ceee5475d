import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'

export type Kind = 'person' | 'organization'
/**
 * `authorized`: domain or mailbox, the officer's role, and a second officer or an organizer's check. `domain`: the same, and the
 * domain's DNS says so. `vouched`: whom the organizers invited or brought in is enough.
 */
export type ProofRule = 'authorized' | 'domain' | 'vouched'

export const campaigns = pgTable(
  'campaigns',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    /** The authoritative language of the letter, BCP 47. */
    language: text('language').notNull(),
    contact: text('contact').notNull(),
    /** Who answers for the campaign's data, as it stands on the privacy page. */
    responsible: text('responsible').notNull(),
    draftedAt: moment('drafted_at').notNull().defaultNow(),
    openedAt: moment('opened_at'),
    closesAt: moment('closes_at'),
    /** IANA name of the zone in which the organizer gave closes_at. */
    closesZone: text('closes_zone'),
    closedAt: moment('closed_at'),
    /** Who may sign at all. */
    kinds: text('kinds').$type<'both' | Kind>().notNull().default('both'),
    /** Only who was invited can sign. */
    byInvitation: boolean('by_invitation').notNull().default(false),
    /** Who was invited sees which organizations are on the list already, also before the letter is public. */
    invitedSeeNames: boolean('invited_see_names').notNull().default(false),
    /** Every person is looked at before the name is published. */
    reviewsPeople: boolean('reviews_people').notNull().default(false),
    /** Whether who has not confirmed is reminded once, after a day. */
    reminds: boolean('reminds').notNull().default(true),
    /** What must stand behind an organization before it is on the list: see domain/organization. */
    proofRule: text('proof_rule').$type<ProofRule>().notNull().default('authorized'),
    /** Signatures are collected before letter and list are public: from the opening until `launched_at`, or for good. */
    collectsFirst: boolean('collects_first').notNull().default(false),
    /** When letter and list become public together, where the campaign collects first; null while there is no moment. */
    launchesAt: moment('launches_at'),
    /** IANA name of the zone in which the organizer gave launches_at. */
    launchesZone: text('launches_zone'),
    launchedAt: moment('launched_at'),
    /** Whether organizations may have their logo beside their name. */
    logos: boolean('logos').notNull().default(false),
    /** Days after the last delivery for which addresses are kept (domain/campaign/keeping.ts); signers agree to it. */
    keepsAddressesDays: integer('keeps_addresses_days').notNull().default(28),
    /** Days after the addresses for which what else is sealed is kept; null until an owner has it destroyed. */
    keepsRestDays: integer('keeps_rest_days'),
    addressesErasedAt: moment('addresses_erased_at'),
    /** When the data key was destroyed, and all that it had sealed with it. */
    shreddedAt: moment('shredded_at'),
    /** Shared by letters that belong together, such as two to the same summit. */
    series: uuid('series'),
    /** Marks a campaign made by `npm start` for trying things. */
    demonstration: text('demonstration'),
  },
  (table) => [
    check('campaigns_slug', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('campaigns_closed_after_open', sql`${table.closedAt} is null or ${table.openedAt} is not null`),
    check('campaigns_kinds', sql`${table.kinds} in ('both','person','organization')`),
    check('campaigns_proof_rule', sql`${table.proofRule} in ('authorized','domain','vouched')`),
    check('campaigns_keeps_addresses', sql`${table.keepsAddressesDays} between 1 and 180`),
    check('campaigns_keeps_rest', sql`${table.keepsRestDays} between 0 and 3650`),
    check('campaigns_shredded_is_closed', sql`${table.shreddedAt} is null or ${table.closedAt} is not null`),
    check('campaigns_launch_of_collecting', sql`${table.collectsFirst} or ${table.launchedAt} is null`),
    check('campaigns_launched_after_open', sql`${table.launchedAt} is null or ${table.openedAt} is not null`),
    index('campaigns_to_launch')
      .on(table.launchesAt)
      .where(sql`launches_at is not null and launched_at is null`),
    index('campaigns_opened').on(table.openedAt),
    index('campaigns_series').on(table.series),
  ],
)

export const categories = pgTable(
  'categories',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<Kind>().notNull(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    /** Heading per language: { en: '…' }. */
    heading: jsonb('heading').$type<Record<string, string>>().notNull(),
  },
  (table) => [
    // One name for one category: an address such as ?category= does not have to say the kind.
    unique('categories_slug').on(table.campaignId, table.slug),
    check('categories_kind', sql`${table.kind} in ('person','organization')`),
  ],
)

/** What the organizers are writing; nothing here is public. */
export const drafts = pgTable(
  'drafts',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    addressees: text('addressees').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    savedAt: moment('saved_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.language] })],
)

export const editions = pgTable(
  'editions',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** SHA-256, see domain/campaign/edition.ts. */
    hash: bytes('hash').notNull(),
    language: text('language').notNull(),
    addressees: text('addressees').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    unique('editions_number').on(table.campaignId, table.number),
    unique('editions_hash').on(table.campaignId, table.hash),
    check('editions_hash_length', sql`octet_length(${table.hash}) = 32`),
  ],
)

export const translations = pgTable(
  'translations',
  {
    id: uuid('id').primaryKey(),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    hash: bytes('hash').notNull(),
    addressees: text('addressees').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    publishedAt: moment('published_at').notNull(),
    /** When it was taken off the page. The row stays, because signatures may hold its hash. */
    removedAt: moment('removed_at'),
  },
  (table) => [unique('translations_language_hash').on(table.editionId, table.language, table.hash)],
)

/** The last number given under a campaign; one narrow row, because every confirmation locks it. */
export const numbers = pgTable('numbers', {
  campaignId: uuid('campaign_id')
    .primaryKey()
    .references(() => campaigns.id, { onDelete: 'cascade' }),
  last: integer('last').notNull().default(0),
})
