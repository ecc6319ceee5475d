import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { invitations } from './invitation'
import { signatures } from './signature'

export type TokenPurpose =
  'confirm' | 'signature' | 'submission' | 'address' | 'invitation' | 'countersignature' | 'objection'

/** Mailed links. Only SHA-256 of the token is kept; the row outlives its signature to say "expired". */
export const tokens = pgTable(
  'tokens',
  {
    hash: bytes('hash').primaryKey(),
    purpose: text('purpose').$type<TokenPurpose>().notNull(),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    signatureId: uuid('signature_id').references(() => signatures.id, { onDelete: 'set null' }),
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'cascade' }),
    /** The code that stands beside the link in its mail, as a keyed hash (domain/seal/code.ts), and how often one was typed. */
    code: bytes('code'),
    tries: smallint('tries').notNull().default(0),
    /**
     * On a submission token: what was typed, sealed for an hour, so that the page can show and correct the address. On
     * an address token: the new address, sealed until it is confirmed, stopped or expired. On an invitation's token: the address
     * it was mailed to.
     */
    submitted: bytes('submitted'),
    /** Blind index of the address in `submitted`, so that an erasure finds it. */
    emailIndex: bytes('email_index'),
    /** When this mailbox confirmed another signature instead; a confirm token then leads to that one. */
    voidedAt: moment('voided_at'),
    /** Times that a submission token corrected the address. */
    corrections: smallint('corrections').notNull().default(0),
    /** A key to an own page that came because someone asked for it; the newest few of them live. */
    replaceable: boolean('replaceable').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
  },
  (table) => [
    index('tokens_signature').on(table.signatureId),
    index('tokens_invitation')
      .on(table.invitationId)
      .where(sql`invitation_id is not null`),
    index('tokens_expiry').on(table.expiresAt),
    index('tokens_address')
      .on(table.campaignId, table.emailIndex)
      .where(sql`email_index is not null`),
    index('tokens_replaceable')
      .on(table.signatureId, table.createdAt)
      .where(sql`replaceable`),
    check(
      'tokens_purpose',
      sql`purpose in ('confirm','signature','submission','address','invitation','countersignature','objection')`,
    ),
    check('tokens_hash_length', sql`octet_length(hash) = 32`),
  ],
)
