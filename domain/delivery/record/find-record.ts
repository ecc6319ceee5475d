import { sql } from '@/db/client'
import {
  type DeliveryFile,
  type FinalDelivery,
  findFinalDelivery,
  listDeliveryFiles,
  listRevisions,
  type Revision,
} from '../queries'
import { readNumber } from '../receipt/reach-delivery'

// What everybody sees of a final delivery. Of one that is not final nobody learns that it is prepared.

export type RecordRevision = Revision & { files: DeliveryFile[] }
export type Joined = { organizations: number; people: number }
/** `revisions`: the oldest first; the last one has the files that are given out. */
export type DeliveryRecord = FinalDelivery & { revisions: RecordRevision[]; joined: Joined }

/** The public record of a campaign's delivery; null when there is no such final one. The campaign is one that the public sees. */
export async function findRecord(campaignId: string, number: string): Promise<DeliveryRecord | null> {
  const delivery = await findFinalDelivery(campaignId, readNumber(number))
  if (!delivery) return null
  const [revisions, files, joined] = await Promise.all([
    listRevisions(delivery.id),
    listDeliveryFiles(delivery.id),
    countJoined(campaignId, delivery.cutoffAt),
  ])
  const withFiles = revisions.map((one) => ({
    ...one,
    files: files.filter(({ revision }) => revision === one.revision),
  }))
  return { ...delivery, revisions: withFiles, joined }
}

/** How many stand on the list who came after this moment. */
export async function countJoined(campaignId: string, after: Date): Promise<Joined> {
  const rows = await sql()<{ kind: string; count: number }[]>`
    select kind, count(*)::int as count from signatories
    where campaign_id = ${campaignId} and kind in ('organization', 'person') and published_at > ${after} group by kind`
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { organizations: of('organization'), people: of('person') }
}
