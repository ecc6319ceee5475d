import { bigint, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'
import { deliveries } from './delivery'

/** A file of a revision. Of a revision that was replaced the row stays, with its hash; the bytes go. */
export const deliveryFiles = pgTable(
  'delivery_files',
  {
    id: uuid('id').primaryKey(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    hash: bytes('hash').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** How many signatories it lists, where it lists any. */
    rows: integer('rows'),
  },
  (table) => [unique('delivery_files_name').on(table.deliveryId, table.revision, table.name)],
)

/** A file in pieces of at most 1 MB, so that web and worker need to share nothing but the database. */
export const deliveryFileParts = pgTable(
  'delivery_file_parts',
  {
    fileId: uuid('file_id')
      .notNull()
      .references(() => deliveryFiles.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.position] })],
)

/** The installation's keys that sign manifests. Old ones stay: what they signed can be checked for good. */
export const signingKeys = pgTable('signing_keys', {
  /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
  id: text('id').primaryKey(),
  /** Raw Ed25519 key, 32 bytes. */
  publicKey: bytes('public_key').notNull(),
  /** PKCS #8, sealed with the installation's key. */
  privateKey: bytes('private_key').notNull(),
  createdAt: moment('created_at').notNull(),
  retiredAt: moment('retired_at'),
})

/** The link to the addressee's desk, which a delivery carries; one lives at a time. */
export const addresseeLinks = pgTable(
  'addressee_links',
  {
    hash: bytes('hash').primaryKey(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    /** The token, sealed, so that organizers can read it again. */
    sealed: bytes('sealed').notNull(),
    createdAt: moment('created_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('addressee_links_delivery').on(table.deliveryId)],
)
