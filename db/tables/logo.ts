import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { signatures } from './signature'
import { users } from './team'

/** On which ground a logo can be seen. */
export type Plate = 'light' | 'dark'

/**
 * An organization's logo, encoded anew and sealed: a picture tells who waits as a name does. It is given out only while its
 * signature has a row in `signatories`, and goes with the signature.
 */
export const logos = pgTable(
  'logos',
  {
    signatureId: uuid('signature_id')
      .primaryKey()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    /** Names the picture in its address. Keyed, so that a known logo is not found in a copy of the table. */
    hash: bytes('hash').notNull(),
    /** Sealed WebP. */
    image: bytes('image').notNull(),
    /** Sealed; what the picture shows, in words. Null: the organization's name. */
    alt: bytes('alt'),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    plate: text('plate').$type<Plate>().notNull(),
    /** Null: the officer, or an organizer whose account is gone. */
    uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
    uploadedAt: moment('uploaded_at').notNull(),
  },
  (table) => [
    index('logos_hash').on(table.campaignId, table.hash),
    index('logos_uploaded_by').on(table.uploadedBy),
    check('logos_size', sql`octet_length(image) <= 32768`),
    check('logos_hash_length', sql`octet_length(hash) = 32`),
    check('logos_plate', sql`plate in ('light','dark')`),
  ],
)
