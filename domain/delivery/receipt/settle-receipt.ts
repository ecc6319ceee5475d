import { validate } from 'uuid'
import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { reachDelivery } from './reach-delivery'
import type { ReceiptKind, ReceiptRefusal } from './receipt'

// What an organizer does with a record of a delivery. Each is safe to repeat: what is done already is done.

type Row = { id: string; kind: ReceiptKind; confirmedAt: Date | null; publishedAt: Date | null }
/** `id`: the delivery's. */
type Place = { slug: string; id: string; receipt: string }
type Change = (
  tx: postgres.TransactionSql,
  row: Row,
  now: Date,
) => Promise<'changed' | 'same' | ReceiptRefusal>

function settling(event: string, change: Change) {
  return async (
    organizer: Organizer,
    { slug, id, receipt }: Place,
    now = new Date(),
  ): Promise<'done' | ReceiptRefusal> =>
    sql().begin(async (tx) => {
      const delivery = await reachDelivery(tx, organizer, slug, id)
      if (typeof delivery === 'string') return delivery
      if (!validate(receipt)) return 'receipt-unknown'
      const [row] = await tx<Row[]>`
        select id, kind, confirmed_at, published_at from receipts
        where id = ${receipt} and delivery_id = ${delivery.id} and removed_at is null`
      if (!row) return 'receipt-unknown'
      const changed = await change(tx, row, now)
      if (changed === 'same') return 'done'
      if (changed !== 'changed') return changed
      const detail = { number: delivery.number, what: row.kind }
      const { campaignId } = delivery
      await recordEvent(tx, { campaignId, kind: event, detail, ...by(organizer.userId) }, now)
      return 'done'
    })
}

/** The organizer knows that it was really them who pressed or wrote behind the delivery's link. */
export const confirmReceipt = settling('receipt-confirmed', async (tx, row, now) => {
  if (row.confirmedAt) return 'same'
  await tx`update receipts set confirmed_at = ${now} where id = ${row.id}`
  return 'changed'
})

/** Puts it on the public record. */
export const publishReceipt = settling('receipt-published', async (tx, row, now) => {
  if (row.publishedAt) return 'same'
  if (!row.confirmedAt) return 'receipt-not-confirmed'
  await tx`update receipts set published_at = ${now} where id = ${row.id}`
  return 'changed'
})

/** Takes it off the public record; it stays at the desk. */
export const takeBackReceipt = settling('receipt-taken-back', async (tx, row) => {
  if (!row.publishedAt) return 'same'
  await tx`update receipts set published_at = null where id = ${row.id}`
  return 'changed'
})

/** Removes it, with its words and its file. What is public is taken back first: two acts, so that none is a slip. */
export const removeReceipt = settling('receipt-removed', async (tx, row, now) => {
  if (row.publishedAt) return 'receipt-public'
  await tx`
    update receipts set removed_at = ${now}, words = null, file = null, file_name = null, file_media_type = null,
      file_hash = null, file_size = null where id = ${row.id}`
  return 'changed'
})
