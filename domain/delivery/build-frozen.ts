import type { Delivered, DeliveredRows } from '@/bundle/delivered'
import type { Build } from '@/bundle/built'
import { sql } from '@/db/client'
import type { DeliveredCounts } from '@/db/tables/delivery'
import { listOpenRemovals, type Removal } from './removals'
import { rowsOf } from './rows-of'
import { toDelivered } from './to-delivered'

/** Writes the files of a frozen list. */
export type Builder = (delivered: Delivered, rows: DeliveredRows) => Promise<Build>

/** What was built, and of what: `taken` are the removals that the files already know of. */
export type Made = { build: Build; revision: number; counts: DeliveredCounts; taken: Removal[] }

/** Has the files made of what the frozen list holds at one moment, however long it takes and whoever leaves meanwhile. */
export async function buildFrozen(id: string, make: Builder): Promise<Made> {
  return sql().begin('isolation level repeatable read read only', async (tx) => {
    const taken = await listOpenRemovals(tx, id)
    const delivered = await toDelivered(tx, id, taken)
    const build = await make(delivered, () => rowsOf(tx, id, delivered.language))
    return { build, revision: delivered.revision, counts: delivered.counts, taken }
  })
}
