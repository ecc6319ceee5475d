import type postgres from 'postgres'
import { validate } from 'uuid'
import { type Client, sql } from '@/db/client'
import { may, type Organizer, type Role } from '@/domain/team/team'
import { readNumber } from './reach-delivery'
import type { ReceiptKind } from './receipt'

/** What everybody sees of a record that is public. */
export type PublicReceipt = {
  id: string
  kind: ReceiptKind
  office: string
  words: string | null
  happenedAt: Date
  by: 'organizer' | 'addressee'
  fileName: string | null
  fileMediaType: string | null
  fileSize: number | null
  /** SHA-256 in hexadecimal. */
  fileHash: string | null
}

export type DeskReceipt = PublicReceipt & {
  recordedAt: Date
  confirmedAt: Date | null
  publishedAt: Date | null
}

const columns = (client: Client) => client`
  r.id, r.kind, r.office, r.words, r.happened_at, r.by, r.file_name, r.file_media_type, r.file_size,
  encode(r.file_hash, 'hex') as file_hash`

/** The order in which it happened: a day has no hour, so within one day as it was written down. */
const inOrder = (client: Client) => client`(r.happened_at at time zone 'UTC')::date, r.recorded_at, r.id`

/** What is public of a delivery, in the order in which it happened. */
export async function listPublished(deliveryId: string): Promise<PublicReceipt[]> {
  const client = sql()
  return client<PublicReceipt[]>`
    select ${columns(client)} from receipts r
    where r.delivery_id = ${deliveryId} and r.published_at is not null and r.removed_at is null
    order by ${inOrder(client)}`
}

export type PublicAnswer = { number: number; office: string; happenedAt: Date }

/** The published answers to a campaign's deliveries, each with its delivery's number. */
export async function listAnswers(campaignId: string): Promise<PublicAnswer[]> {
  const client = sql()
  return client<PublicAnswer[]>`
    select d.number, r.office, r.happened_at from receipts r join deliveries d on d.id = r.delivery_id
    where d.campaign_id = ${campaignId} and d.final_at is not null and r.kind = 'answered'
      and r.published_at is not null and r.removed_at is null order by ${inOrder(client)}`
}

export type DeskDelivery = { id: string; number: number; role: Role; finalAt: Date }

/** A final delivery as its organizers reach it; null when it is unknown, not final or another team's. */
export async function findDeskDelivery(
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<DeskDelivery | null> {
  if (!validate(id)) return null
  const [row] = await sql()<DeskDelivery[]>`
    select d.id, d.number, d.final_at, m.role from deliveries d join campaigns c on c.id = d.campaign_id
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId}
    where c.slug = ${slug} and d.id = ${id} and d.final_at is not null`
  return row ?? null
}

/** All records of a delivery for its organizers, in the same order; nothing for a role that writes none. */
export async function listReceipts({ id, role }: DeskDelivery): Promise<DeskReceipt[]> {
  if (!may(role, 'record-receipt')) return []
  const client = sql()
  return client<DeskReceipt[]>`
    select ${columns(client)}, r.recorded_at, r.confirmed_at, r.published_at from receipts r
    where r.delivery_id = ${id} and r.removed_at is null order by ${inOrder(client)}`
}

/** `size` in bytes; `hash`: SHA-256 in hexadecimal. */
export type ReceiptFile = { id: string; name: string; mediaType: string; size: number; hash: string }

/** Bytes that are read at once. */
const PART = 1024 * 1024

/** The file of a public record. */
export async function findReceiptFile(slug: string, number: string, id: string): Promise<ReceiptFile | null> {
  const client = sql()
  const isPublic = client`d.number = ${readNumber(number)} and r.published_at is not null
    and (not c.collects_first or c.launched_at is not null)`
  return readReceiptFile(slug, id, isPublic)
}

/** The same of any record, for those of the team who write them. */
export async function findDeskFile(
  organizer: Organizer,
  { slug, id, receipt }: { slug: string; id: string; receipt: string },
): Promise<ReceiptFile | null> {
  const delivery = await findDeskDelivery(organizer, slug, id)
  if (!delivery || !may(delivery.role, 'record-receipt')) return null
  return readReceiptFile(slug, receipt, sql()`d.id = ${delivery.id}`)
}

async function readReceiptFile(
  slug: string,
  id: string,
  where: postgres.Fragment,
): Promise<ReceiptFile | null> {
  if (!validate(id)) return null
  const [row] = await sql()<ReceiptFile[]>`
    select r.id, r.file_name as name, r.file_media_type as media_type, r.file_size as size, encode(r.file_hash, 'hex') as hash
    from receipts r join deliveries d on d.id = r.delivery_id join campaigns c on c.id = d.campaign_id
    where r.id = ${id} and c.slug = ${slug} and d.final_at is not null and r.removed_at is null and r.file is not null
      and ${where}`
  return row ?? null
}

/**
 * The bytes of a file, a part at a time.
 * @throws when it was removed or exchanged meanwhile: what is half read must not look whole
 */
export async function* readReceiptParts({
  id,
  size,
  hash,
}: Pick<ReceiptFile, 'id' | 'size' | 'hash'>): AsyncGenerator<Uint8Array, undefined> {
  for (let sent = 0; sent < size; sent += PART) {
    const [part] = await sql()<{ bytes: Buffer }[]>`
      select substring(file from ${sent + 1} for ${PART}) as bytes from receipts
      where id = ${id} and encode(file_hash, 'hex') = ${hash} and removed_at is null`
    if (!part) throw new Error('A receipt was taken off the record while it was read')
    yield part.bytes
  }
}
