import { sql } from '@/db/client'
import type { DeliveredCounts } from '@/db/tables/delivery'
import type { RemovalReason } from './removals'

// What everyone may know of final deliveries.

export type FinalDelivery = {
  id: string
  number: number
  recipient: string | null
  note: string | null
  /** BCP 47, the authoritative one first. */
  languages: string[]
  cutoffAt: Date
  frozenAt: Date
  finalAt: Date
  /** The newest revision whose files are there. */
  revision: number
  builtAt: Date
  counts: DeliveredCounts
  editionNumber: number
  editionHash: string
  /** Names that left and that the files still hold: they are not given out until the next revision is there. */
  leaving: number
}

export type Revision = {
  revision: number
  builtAt: Date
  counts: DeliveredCounts
  removed: Partial<Record<RemovalReason, number>>
  /** In hexadecimal. */
  fingerprint: string
}

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

const finals = (campaignId: string, number: number | null) => sql()<FinalDelivery[]>`
  select d.id, d.number, d.recipient, d.note, d.languages, d.cutoff_at, d.frozen_at, d.final_at, d.revision, d.built_at,
    d.counts, e.number as edition_number, encode(e.hash, 'hex') as edition_hash,
    (select count(*)::int from delivery_removals r where r.delivery_id = d.id and r.revision is null) as leaving
  from deliveries d join editions e on e.id = d.edition_id
  where d.campaign_id = ${campaignId} and d.final_at is not null
    ${number === null ? sql()`` : sql()`and d.number = ${number}`}
  order by d.number desc`

/** The final deliveries of a campaign, the newest first. */
export async function listFinalDeliveries(campaignId: string): Promise<FinalDelivery[]> {
  return finals(campaignId, null)
}

/** A final delivery by its number. */
export async function findFinalDelivery(campaignId: string, number: number): Promise<FinalDelivery | null> {
  // What no delivery is numbered needs no question, and a larger number than the column holds would be a fault.
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return null
  const [row] = await finals(campaignId, number)
  return row ?? null
}

/** The revisions of a delivery, the first one first. */
export async function listRevisions(deliveryId: string): Promise<Revision[]> {
  return sql()<Revision[]>`
    select revision, built_at, counts, removed, encode(fingerprint, 'hex') as fingerprint from delivery_revisions
    where delivery_id = ${deliveryId} order by revision`
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
