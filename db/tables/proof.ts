import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, moment } from './column'
import { signatures } from './signature'
import { users } from './team'

/** `decision` proves nothing by itself: it is what the officer says about who decided, and stands with the proofs. */
export type ProofMethod =
  'mailbox' | 'dns' | 'countersignature' | 'organizer' | 'invitation' | 'import' | 'decision'

/** What was verified about an organization; an organizer's own check is one. Free text in it is sealed. */
export const proofs = pgTable(
  'proofs',
  {
    id: uuid('id').primaryKey(),
    signatureId: uuid('signature_id')
      .notNull()
      .references(() => signatures.id, { onDelete: 'cascade' }),
    method: text('method').$type<ProofMethod>().notNull(),
    /** Sealed, because who signs may be nobody's business yet: the domain that was proven. */
    domain: bytes('domain'),
    /**
     * Whose it is, where that is someone's: the officer's address, the second officer's name and role, the inviting organizer. Of
     * a domain the token that its record holds, of a decision its day.
     */
    value: bytes('value'),
    source: bytes('source'),
    note: bytes('note'),
    recordedBy: text('recorded_by').references(() => users.id, { onDelete: 'set null' }),
    recordedAt: moment('recorded_at').notNull(),
    /** When it was last seen to hold, for what is checked again. */
    checkedAt: moment('checked_at'),
    /** When to look again, for what is checked again. */
    checkAt: moment('check_at'),
    /** From when on it no longer held, though nobody voided it: it was confirmed until then. */
    lapsedAt: moment('lapsed_at'),
    voidedAt: moment('voided_at'),
  },
  (table) => [
    index('proofs_signature').on(table.signatureId),
    index('proofs_recorded_by').on(table.recordedBy),
    index('proofs_to_check')
      .on(table.checkAt)
      .where(sql`check_at is not null and voided_at is null and lapsed_at is null`),
    check(
      'proofs_method',
      sql`method in ('mailbox','dns','countersignature','organizer','invitation','import','decision')`,
    ),
  ],
)
