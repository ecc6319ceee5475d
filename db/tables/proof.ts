import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'
import { signatures } from './signature'
import { users } from './team'

/** What was verified about an organization; an organizer's own check is one. Free text in it is sealed. */
export const proofs = pgTable(
  'proofs',
  {
    id: uuid('id').primaryKey(),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    method: text('method')
      .$type<'mailbox' | 'dns' | 'file' | 'countersignature' | 'organizer' | 'import'>()
      .notNull(),
    domain: text('domain'),
    source: bytes('source'),
    note: bytes('note'),
    recordedBy: text('recorded_by').references(() => users.id, { onDelete: 'set null' }),
    recordedAt: moment('recorded_at').notNull(),
    voidedAt: moment('voided_at'),
  },
  (table) => [
    index('proofs_signature').on(table.signatureId),
    index('proofs_recorded_by').on(table.recordedBy),
    check('proofs_method', sql`method in ('mailbox','dns','file','countersignature','organizer','import')`),
  ],
)
