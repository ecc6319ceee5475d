import { sql } from '@/db/client'
import type { DeliveredCounts } from '@/db/tables/delivery'
import { readNumber } from '../receipt/reach-delivery'

// What everybody sees of a final delivery. Of one that is not final nobody learns that it is prepared.

export type RecordFile = { name: string; mediaType: string; size: number; hash: string; rows: number | null }

export type RecordRevision = {
  revision: number
  builtAt: Date
  removed: Partial<Record<'withdrawn' | 'hidden' | 'takenOff', number>>
  fingerprint: string
  files: RecordFile[]
}

export type DeliveryRecord = {
  id: string
  number: number
  recipient: string | null
  note: string | null
  languages: string[]
  cutoffAt: Date
  frozenAt: Date
  finalAt: Date
  revision: number
  counts: DeliveredCounts
  editionNumber: number
  editionHash: string
  addressees: string
  /** Names left since: the files are being made anew, and are not given out. */
  isRevising: boolean
  /** All of them, the oldest first; the last has the files that are given out. */
  revisions: RecordRevision[]
  joined: { organizations: number; people: number }
}

type Row = Omit<DeliveryRecord, 'revisions' | 'joined'>

/** The public record of a campaign's delivery; null when there is no such final one. The campaign is one that the public sees. */
export async function findRecord(campaignId: string, number: string): Promise<DeliveryRecord | null> {
  const [row] = await sql()<Row[]>`
    select d.id, d.number, d.recipient, d.note, d.languages, d.cutoff_at, d.frozen_at, d.final_at, d.revision,
      coalesce(r.counts, d.counts) as counts, e.number as edition_number, encode(e.hash, 'hex') as edition_hash, e.addressees,
      exists (select from delivery_removals x where x.delivery_id = d.id and x.revision is null) as is_revising
    from deliveries d join editions e on e.id = d.edition_id
    left join delivery_revisions r on r.delivery_id = d.id and r.revision = d.revision
    where d.campaign_id = ${campaignId} and d.number = ${readNumber(number)} and d.final_at is not null`
  if (!row) return null
  const [revisions, joined] = await Promise.all([
    listRevisions(row.id),
    countJoined(campaignId, row.cutoffAt),
  ])
  return { ...row, revisions, joined }
}

async function listRevisions(deliveryId: string): Promise<RecordRevision[]> {
  const client = sql()
  const [revisions, files] = await Promise.all([
    client<Omit<RecordRevision, 'files'>[]>`
      select revision, built_at, removed, encode(fingerprint, 'hex') as fingerprint from delivery_revisions
      where delivery_id = ${deliveryId} order by revision`,
    client<(RecordFile & { revision: number; size: string })[]>`
      select revision, name, media_type, size, encode(hash, 'hex') as hash, rows from delivery_files
      where delivery_id = ${deliveryId} order by revision, name`,
  ])
  return revisions.map((one) => ({
    ...one,
    files: files.flatMap(({ revision, ...file }) =>
      revision === one.revision ? [{ ...file, size: Number(file.size) }] : [],
    ),
  }))
}

/** How many stand on the list who came after this moment. */
export async function countJoined(campaignId: string, after: Date) {
  const rows = await sql()<{ kind: string; count: number }[]>`
    select kind, count(*)::int as count from signatories
    where campaign_id = ${campaignId} and kind in ('organization', 'person') and published_at > ${after} group by kind`
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { organizations: of('organization'), people: of('person') }
}

export type FinalDelivery = { number: number; recipient: string | null; cutoffAt: Date; finalAt: Date }

/** A campaign's final deliveries, the newest first. */
export async function listFinal(campaignId: string): Promise<FinalDelivery[]> {
  return sql()<FinalDelivery[]>`
    select number, recipient, cutoff_at, final_at from deliveries
    where campaign_id = ${campaignId} and final_at is not null order by number desc`
}
