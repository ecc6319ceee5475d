import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaign'
import { bytes, moment } from './column'
import { users } from './team'

/**
 * The secret address under which a letter can be read and signed before its launch, one at most for each campaign. Found by the
 * SHA-256 of its token; the token itself is sealed, so that organizers can copy the address again.
 */
export const privateLinks = pgTable('private_links', {
  campaignId: uuid('campaign_id')
    .primaryKey()
    .references(() => campaigns.id, { onDelete: 'cascade' }),
  hash: bytes('hash').notNull().unique(),
  sealed: bytes('sealed').notNull(),
  createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: moment('created_at').notNull(),
})
