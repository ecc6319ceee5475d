import type { PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, countSignatures } from '@/domain/signature/list/counts'
import { type Signatory, streamSignatories } from '@/domain/signature/list/queries'
import type { Params } from '@/app/parts/campaign'
import { answerList } from '../list-file'

export const dynamic = 'force-dynamic'

/** The public list as one JSON document. */
export async function GET(request: Request, params: Params) {
  return answerList(request, params, {
    name: () => 'signatories.json',
    contentType: 'application/json',
    write: async (campaign, { filter, order }) => {
      const batches = streamSignatories(campaign.id, filter, order)
      return documentPieces(campaign, await countSignatures(campaign.id), batches)
    },
  })
}

async function* documentPieces(
  { slug, title, editionNumber, editionHash }: PublicCampaign,
  { organizations, people, unlisted }: Counts,
  batches: AsyncGenerator<Signatory[]>,
): AsyncGenerator<string> {
  const edition = { number: editionNumber, hash: editionHash }
  const campaign = { slug, title, edition, counts: { organizations, people, unlisted } }
  yield `{"campaign":${JSON.stringify(campaign)},"items":[`
  let first = true
  for await (const batch of batches) {
    yield (first ? '\n' : ',\n') + batch.map(toItem).join(',\n')
    first = false
  }
  yield '\n]}\n'
}

/** One line a signatory, in the shape of the API. */
function toItem({ area, record: _record, members: _members, ...item }: Signatory): string {
  return JSON.stringify(area ? { ...item, area } : item)
}
