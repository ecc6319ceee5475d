import type { Organizer } from '@/domain/team/team'
import { lockImport } from './lock-import'
import type { ImportRefusal } from './import'

/** Asks the worker to take back everything an import added. Safe to repeat. */
export async function undoImport(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | ImportRefusal> {
  return lockImport(organizer, slug, id, async (tx, row) => {
    if (row.undoAskedAt) return 'done'
    const over = row.startedAt && (row.finishedAt || row.cancelledAt)
    if (!over || !row.counts || row.counts.added === 0) return 'nothing-to-undo'
    await tx`update imports set undo_asked_at = ${now} where id = ${id}`
    return 'done'
  })
}
