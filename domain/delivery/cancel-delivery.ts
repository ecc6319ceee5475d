import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import type { DeliveryRefusal } from './delivery'
import { lockDelivery } from './lock-delivery'

/** Cancels a delivery that is not final: its frozen list and its files are deleted, and the next one gets its number. Safe to repeat. */
export async function cancelDelivery(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | DeliveryRefusal> {
  return sql().begin(async (tx) => {
    const row = await lockDelivery(tx, organizer, slug, id, 'prepare-delivery')
    if (typeof row === 'string') return row
    if (row.cancelledAt) return 'done'
    if (row.finalAt) return 'final-already'
    await tx`update deliveries set cancelled_at = ${now}, number = null, stage = null, progress = 0 where id = ${id}`
    await tx`delete from delivered_signatories where delivery_id = ${id}`
    await tx`delete from delivery_removals where delivery_id = ${id}`
    await tx`delete from delivery_revisions where delivery_id = ${id}`
    await tx`delete from delivery_files where delivery_id = ${id}`
    const event = { campaignId: row.campaignId, kind: 'delivery-cancelled', ...by(organizer.userId) }
    await recordEvent(tx, { ...event, detail: { delivery: id, number: row.number! } }, now)
    return 'done'
  })
}
