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
  /** Of that revision, in hexadecimal: SHA-256 of its signatories.csv, which its letter.pdf prints. */
  fingerprint: string
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

const finals = (campaignId: string, number: number | null) => sql()<FinalDelivery[]>`
  select d.id, d.number, d.recipient, d.note, d.languages, d.cutoff_at, d.frozen_at, d.final_at, d.revision, d.built_at,
    d.counts, encode(v.fingerprint, 'hex') as fingerprint, e.number as edition_number, encode(e.hash, 'hex') as edition_hash,
    (select count(*)::int from delivery_removals r where r.delivery_id = d.id and r.revision is null) as leaving
  from deliveries d join editions e on e.id = d.edition_id
    join delivery_revisions v on v.delivery_id = d.id and v.revision = d.revision
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
