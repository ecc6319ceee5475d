import { sql } from '@/db/client'
import { findFinalDelivery } from './queries'

// The files of deliveries: which there are, which are given out, and their bytes.

/** A file of a revision; `hash` in hexadecimal. Only the newest revision's are still there. */
export type DeliveryFile = {
  id: string
  revision: number
  name: string
  mediaType: string
  hash: string
  size: number
  rows: number | null
}

/** The files of all revisions of a delivery, the newest revision first; of earlier ones what they were. */
export async function listDeliveryFiles(deliveryId: string): Promise<DeliveryFile[]> {
  return sql()<DeliveryFile[]>`
    select id, revision, name, media_type, encode(hash, 'hex') as hash, size::float8 as size, rows from delivery_files
    where delivery_id = ${deliveryId} order by revision desc, id`
}

/** The file of a name that a final delivery gives out now; not while it holds a name that left. */
export async function findGivenFile(
  campaignId: string,
  number: number,
  name: string,
): Promise<DeliveryFile | 'file-unknown' | 'names-left'> {
  const delivery = await findFinalDelivery(campaignId, number)
  if (!delivery) return 'file-unknown'
  return findFileOf(delivery, name)
}

/** The file of a name in the newest revision of a delivery. */
export async function findFileOf(
  delivery: { id: string; revision: number; leaving: number },
  name: string,
): Promise<DeliveryFile | 'file-unknown' | 'names-left'> {
  if (name.includes('\0')) return 'file-unknown'
  const [file] = await sql()<DeliveryFile[]>`
    select id, revision, name, media_type, encode(hash, 'hex') as hash, size::float8 as size, rows from delivery_files
    where delivery_id = ${delivery.id} and revision = ${delivery.revision} and name = ${name}`
  if (!file) return 'file-unknown'
  return delivery.leaving > 0 ? 'names-left' : file
}

/**
 * The bytes of a file, a part at a time.
 * @throws when it ends early, because a revision took its place: what is half read must not look whole
 */
export async function* readFileParts({
  id,
  size,
}: Pick<DeliveryFile, 'id' | 'size'>): AsyncGenerator<Uint8Array, undefined> {
  let sent = 0
  for (let position = 0; sent < size; position++) {
    const [part] = await sql()<{ bytes: Buffer }[]>`
      select bytes from delivery_file_parts where file_id = ${id} and position = ${position}`
    if (!part) throw new Error('A file of a delivery was replaced while it was read')
    sent += part.bytes.length
    yield part.bytes
  }
}
