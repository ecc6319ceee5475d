import type { FrozenDelivery, FrozenFile, FrozenReceipt } from '@/bundle/frozen/frozen'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { listDeliveryFiles, readFileParts } from '@/domain/delivery/files'
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
  const [revisions, files, receipts] = await Promise.all([
    listRevisions(delivery.id),
    filesOf(delivery),
    listPublished(delivery.id),
  ])
  const { number, recipient, note, cutoffAt, finalAt, editionNumber, counts } = delivery
  return {
    ...{ number, recipient, note, counts, files },
    edition: editionNumber,
    cutoffAt: cutoffAt.toISOString(),
    finalAt: finalAt.toISOString(),
    revisions: revisions.map(({ builtAt, ...revision }) => ({ ...revision, builtAt: builtAt.toISOString() })),
    receipts: receipts.map((receipt) => frozenReceipt(slug, number, receipt)),
  }
}

/** None while a name has left that they still hold. */
async function filesOf({ id, revision, leaving }: FinalDelivery): Promise<FrozenFile[]> {
  if (leaving > 0) return []
  const files = await listDeliveryFiles(id)
  return files
    .filter((file) => file.revision === revision)
    .map(({ id: file, name, size, hash }) => ({
      name,
      size,
      hash,
      read: () => readFileParts({ id: file, size }),
    }))
}

function frozenReceipt(slug: string, delivery: number, receipt: PublicReceipt): FrozenReceipt {
  const { id, kind, office, words, happenedAt, fileName, fileMediaType, fileSize, fileHash } = receipt
  const read = async function* () {
    const file = await findReceiptFile(slug, String(delivery), id)
    if (!file) throw new Error('A receipt was taken off the record while it was read')
    yield* readReceiptParts(file)
  }
  const file =
    fileName === null
      ? null
      : { name: fileName, size: fileSize ?? 0, hash: fileHash ?? '', mediaType: fileMediaType ?? '', read }
  return { kind, office, words, happenedAt: happenedAt.toISOString(), file }
}
