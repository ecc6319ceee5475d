import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { reachDelivery } from './reach-delivery'
import { readReceipt } from './read-receipt'
import { RECEIPT_LIMITS, type ReceiptFaults, type ReceiptForm, type ReceiptRefusal } from './receipt'

/**
 * Writes down that a delivery was handed over, received or answered. Not public before it is published. The same once more, which a
 * form sent twice says, is the same record.
 * @returns the id of the record
 */
export async function recordReceipt(
  organizer: Organizer,
  slug: string,
  deliveryId: string,
  form: ReceiptForm,
  now = new Date(),
): Promise<{ id: string } | ReceiptRefusal | { faults: ReceiptFaults }> {
  return sql().begin(async (tx) => {
    const delivery = await reachDelivery(tx, organizer, slug, deliveryId)
    if (typeof delivery === 'string') return delivery
    const read = await readReceipt(tx, delivery.id, form)
    if ('faults' in read) return read
    const { kind, office, words, happenedAt } = read
    const there = await tx<{ id: string; same: boolean }[]>`
      select id, by = 'organizer' and kind = ${kind} and office = ${office} and words is not distinct from ${words}
        and happened_at = ${happenedAt} as same
      from receipts where delivery_id = ${delivery.id} and removed_at is null`
    const same = there.find((one) => one.same)
    if (same) return { id: same.id }
    if (there.length >= RECEIPT_LIMITS.records) return 'receipts-too-many'
    const id = uuid()
    await tx`
      insert into receipts (id, delivery_id, kind, office, words, happened_at, user_id, by, recorded_at, confirmed_at)
      values (${id}, ${delivery.id}, ${kind}, ${office}, ${words}, ${happenedAt}, ${organizer.userId}, 'organizer',
        ${now}, ${now})`
    const event = { campaignId: delivery.campaignId, kind: 'receipt-recorded', ...by(organizer.userId) }
    await recordEvent(tx, { ...event, detail: { number: delivery.number, what: kind } }, now)
    return { id }
  })
}
