import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { lockImport } from './lock-import'
import type { ImportRefusal } from './import'
import { deleteContents, deleteFile } from './stored-file'

/**
 * Stops an import after the batch under way, or discards one that was not started, and deletes its file. What was added
 * stays and can be undone. Safe to repeat.
 */
export async function cancelImport(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | ImportRefusal> {
  return lockImport(organizer, slug, id, async (tx, row) => {
    if (row.cancelledAt) return 'done'
    if (row.finishedAt) return 'over-already'
    await tx`update imports set cancelled_at = ${now} where id = ${id}`
    if (!row.startedAt) {
      await deleteContents(tx, id)
      return 'done'
    }
    await deleteFile(tx, id)
    const event = { campaignId: row.campaignId, kind: 'import-cancelled', ...by(organizer.userId) }
    await recordEvent(tx, { ...event, detail: { import: id, added: row.counts?.added ?? 0 } }, now)
    return 'done'
  })
}
