import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import type { DeliveryRefusal } from './delivery'
import { lockDelivery } from './lock-delivery'
import { countWanting } from '@/domain/mail/wants-news'

/**
 * Makes a delivery final: from now on it has a public record and never changes, but for names that leave, which make a revision. Not
 * while a name has left that its files still hold. Signers who want news are told by the worker. Safe to repeat.
 */
export async function deliver(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | DeliveryRefusal> {
  return sql().begin(async (tx) => {
    const row = await lockDelivery(tx, organizer, slug, id, 'deliver')
    if (typeof row === 'string') return row
    if (row.finalAt) return 'done'
    if (row.cancelledAt) return 'cancelled-already'
    if (!row.builtAt) return 'not-built'
    if (row.leaving > 0) return 'names-left'
    await tx`update deliveries set final_at = ${now} where id = ${id}`
    const event = { campaignId: row.campaignId, kind: 'delivery-final', ...by(organizer.userId) }
    const count = await countWanting(row.campaignId, tx)
    await recordEvent(tx, { ...event, detail: { delivery: id, number: row.number!, count } }, now)
    return 'done'
  })
}
