import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'

// Organizers. users, accounts, sessions and verification_tokens stay as next-auth's adapter wants them.

export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name'),
  email: text('email').notNull().unique(),
  emailVerified: moment('email_verified'),
  image: text('image'),
  addedAt: moment('added_at').notNull().defaultNow(),
})

export const accounts = pgTable(
  'accounts',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text('type').$type<'email'>().notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('accounts_user').on(table.userId),
  ],
)

/** sessionToken is the SHA-256 of what the cookie holds (auth.ts). */
export const sessions = pgTable(
  'sessions',
  {
    sessionToken: text('session_token').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expires: moment('expires').notNull(),
    signedInAt: moment('signed_in_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

export const verificationTokens = pgTable(
  'verification_tokens',
  {
    identifier: text('identifier').notNull(),
    token: text('token').notNull(),
    expires: moment('expires').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.token] }),
    unique('verification_tokens_token').on(table.token),
  ],
)

export const memberships = pgTable(
  'memberships',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    role: text('role').$type<'owner' | 'editor' | 'reviewer' | 'viewer'>().notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
    /** The columns and the separator this organizer chose last for a file of this campaign's signatures. */
    exportChoice: jsonb('export_choice').$type<{ columns: string[]; separator: string }>(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.campaignId] }),
    index('memberships_campaign').on(table.campaignId),
    check('memberships_role', sql`${table.role} in ('owner','editor','reviewer','viewer')`),
  ],
)

/** A random data key per campaign, wrapped by SEAL_KEYS; the one without a campaign belongs to the installation. */
export const dataKeys = pgTable(
  'data_keys',
  {
    id: uuid('id').primaryKey(),
    campaignId: uuid('campaign_id').references(() => campaigns.id, { onDelete: 'cascade' }),
    wrapped: bytes('wrapped').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [unique('data_keys_campaign').on(table.campaignId).nullsNotDistinct()],
)
