import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import type { Plate } from './logo'
import { users } from './team'

/** What a picture of a campaign's is for: beside the coalition's name, or what chats show of the letter. */
export type FaceUse = 'logo' | 'picture'

/** How a campaign's pages look, where that is not as everywhere; no row and null stand for the default. */
export const faces = pgTable(
  'faces',
  {
    campaignId: uuid('campaign_id')
      .primaryKey()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    /** `#rrggbb`, as it was chosen; its tones follow from it (domain/face/ink.ts). */
    ink: text('ink'),
    /** The name of the coalition behind the letter. */
    coalition: text('coalition'),
  },
  () => [check('faces_ink', sql`ink ~ '^#[0-9a-f]{6}$'`)],
)

/** A campaign's own pictures, encoded anew. Not sealed: they name nobody who signs, and are public with the letter. */
export const facePictures = pgTable(
  'face_pictures',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => faces.campaignId, { onDelete: 'cascade' }),
    use: text('use').$type<FaceUse>().notNull(),
    /** Names the picture in its address. Keyed, so that nobody finds out by a known picture that a draft has it. */
    hash: bytes('hash').notNull(),
    image: bytes('image').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    plate: text('plate').$type<Plate>().notNull(),
    /** The sides of the picture that was uploaded, upright. */
    fromWidth: integer('from_width').notNull(),
    fromHeight: integer('from_height').notNull(),
    uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
    uploadedAt: moment('uploaded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.use] }),
    check('face_pictures_use', sql`use in ('logo','picture')`),
    check('face_pictures_size', sql`octet_length(image) <= 307200`),
    check('face_pictures_hash_length', sql`octet_length(hash) = 32`),
    check('face_pictures_plate', sql`plate in ('light','dark')`),
  ],
)

/**
 * The secret address under which partners see a draft, one at most for each campaign. Found by the SHA-256 of its token; the token
 * itself is sealed, so that organizers can copy the address again.
 */
export const previewLinks = pgTable('preview_links', {
  campaignId: uuid('campaign_id')
    .primaryKey()
    .references(() => campaigns.id, { onDelete: 'cascade' }),
  hash: bytes('hash').notNull().unique(),
  sealed: bytes('sealed').notNull(),
  createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: moment('created_at').notNull(),
})
