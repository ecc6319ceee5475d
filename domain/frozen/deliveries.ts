import type { FrozenDelivery, FrozenFile, FrozenReceipt } from '@/bundle/frozen/frozen'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type DeliveryFile, listDeliveryFiles, readFileParts } from '@/domain/delivery/files'
import { type FinalDelivery, listFinalDeliveries, listRevisions } from '@/domain/delivery/queries'
import {
  findReceiptFile,
  listPublished,
  type PublicReceipt,
  readReceiptParts,
} from '@/domain/delivery/receipt/queries'

/** The records of a letter's deliveries, with the files that are given out now and what was published of receipts. */
export async function frozenDeliveries({ id, slug }: PublicCampaign): Promise<FrozenDelivery[]> {
  const deliveries: FrozenDelivery[] = []
  for (const delivery of await listFinalDeliveries(id)) deliveries.push(await frozen(slug, delivery))
  return deliveries
}

async function frozen(slug: string, delivery: FinalDelivery): Promise<FrozenDelivery> {
  const [revisions, all, receipts] = await Promise.all([
    listRevisions(delivery.id),
    listDeliveryFiles(delivery.id),
    listPublished(delivery.id),
  ])
  const { number, recipient, note, cutoffAt, finalAt, editionNumber, counts } = delivery
  return {
    ...{ number, recipient, note, counts, files: filesOf(delivery, all) },
    edition: editionNumber,
    cutoffAt: cutoffAt.toISOString(),
    finalAt: finalAt.toISOString(),
    revisions: revisions.map(({ builtAt, ...revision }) => ({
      ...revision,
      builtAt: builtAt.toISOString(),
      replaced:
        revision.revision === delivery.revision
          ? []
          : all
              .filter((file) => file.revision === revision.revision)
              .map(({ name, size, hash }) => ({ name, size, hash })),
    })),
    receipts: receipts.map((receipt) => frozenReceipt(slug, number, receipt)),
  }
}

/** None while a name has left that they still hold. */
function filesOf({ revision, leaving }: FinalDelivery, all: DeliveryFile[]): FrozenFile[] {
  if (leaving > 0) return []
  return all
    .filter((file) => file.revision === revision)
    .map(({ id: file, name, size, hash }) => ({
      name,
      size,
      hash,
      read: () => readFileParts({ id: file, size }),
    }))
}

function frozenReceipt(slug: string, delivery: number, receipt: PublicReceipt): FrozenReceipt {
  const { id, kind, office, words, happenedAt, by, fileName, fileMediaType, fileSize, fileHash } = receipt
  const read = async function* () {
    const file = await findReceiptFile(slug, String(delivery), id)
    if (!file) throw new Error('A receipt was taken off the record while it was read')
    yield* readReceiptParts(file)
  }
  const file =
    fileName === null
      ? null
      : { name: fileName, size: fileSize ?? 0, hash: fileHash ?? '', mediaType: fileMediaType ?? '', read }
  return { kind, office, words, happenedAt: happenedAt.toISOString(), by, file }
}
