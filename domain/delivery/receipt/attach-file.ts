import { validate } from 'uuid'
import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { reachDelivery } from './reach-delivery'
import { type KeptFile, readFile, type Upload } from './read-file'
import type { FileRefusal, ReceiptRefusal } from './receipt'

/**
 * Puts a file beside what an organizer wrote down, in place of the one before, while it is not public. Beside what came through the
 * addressee's link nobody here puts any: the record says that all of it was sent by them.
 */
export async function attachFile(
  organizer: Organizer,
  { slug, id, receipt }: { slug: string; id: string; receipt: string },
  upload: Upload,
  now = new Date(),
): Promise<'done' | ReceiptRefusal | FileRefusal> {
  // Of somebody who may not, nothing of a file is read.
  const early = await sql().begin((tx) => reachDelivery(tx, organizer, slug, id))
  if (typeof early === 'string') return early
  const file = await readFile(upload)
  if (typeof file === 'string') return file
  return sql().begin(async (tx) => {
    const delivery = await reachDelivery(tx, organizer, slug, id)
    if (typeof delivery === 'string') return delivery
    const [row] = validate(receipt)
      ? await tx<{ public: boolean; kind: string; by: string }[]>`
          select published_at is not null as public, kind, by from receipts
          where id = ${receipt} and delivery_id = ${delivery.id} and removed_at is null`
      : []
    if (!row) return 'receipt-unknown'
    if (row.by === 'addressee') return 'receipt-theirs'
    if (row.public) return 'receipt-public'
    await storeFile(tx, receipt, file)
    const { campaignId } = delivery
    const detail = { number: delivery.number, what: row.kind }
    await recordEvent(tx, { campaignId, kind: 'receipt-file-added', detail, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Keeps the bytes as they came. */
export async function storeFile(tx: postgres.TransactionSql, id: string, file: KeptFile): Promise<void> {
  const { name, mediaType, hash, bytes } = file
  await tx`
    update receipts set file_name = ${name}, file_media_type = ${mediaType}, file_hash = ${hash},
      file_size = ${bytes.length}, file = ${bytes} where id = ${id}`
}
