import { type DeliveryFile, listDeliveryFiles } from '../files'
import { type FinalDelivery, findFinalDelivery, listRevisions, type Revision } from '../queries'
import { countJoined, type Joined } from './joined'
import { readNumber } from '../receipt/reach-delivery'

// What everybody sees of a final delivery. Of one that is not final nobody learns that it is prepared.

export type RecordRevision = Revision & { files: DeliveryFile[] }
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
