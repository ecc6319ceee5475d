import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { lockUpdate } from './lock-update'
import type { UpdateRefusal } from './update'

/** Throws a draft away. Safe to repeat. */
export async function discardUpdate(
  organizer: Organizer,
  place: { slug: string; id: string },
  now = new Date(),
): Promise<'done' | UpdateRefusal> {
  return sql().begin(async (tx) => {
    const row = await lockUpdate(tx, organizer, place, 'write-update')
    if (row === 'update-unknown') return 'done'
    if (typeof row === 'string') return row
    if (row.startedAt) return 'being-sent'
    await tx`delete from updates where id = ${row.id}`
    if (row.version === 0) return 'done'
    const event = { campaignId: row.campaignId, kind: 'update-discarded', detail: { number: row.number } }
    await recordEvent(tx, { ...event, ...by(organizer.userId) }, now)
    return 'done'
  })
}
