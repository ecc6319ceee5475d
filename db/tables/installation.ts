import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './column'

/** One row: which database this is, so that a restored one knows that it is another (domain/restored.ts). */
export const installation = pgTable(
  'installation',
  {
    single: boolean('single').primaryKey().default(true),
    identity: text('identity').notNull(),
    settledAt: moment('settled_at').notNull(),
  },
  (table) => [check('installation_single', sql`${table.single}`)],
)
