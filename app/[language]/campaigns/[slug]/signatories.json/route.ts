import { answering, apiError } from '@/app/api-answer'
import { readFilter, readSort } from '@/app/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/stream'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, countSignatures } from '@/domain/signature/counts'
import { listOrder } from '@/domain/signature/list-order'
import { type Signatory, streamSignatories } from '@/domain/signature/queries'
import type { Params } from '../campaign'

export const dynamic = 'force-dynamic'

/** The public list as one JSON document, streamed; `?q=`, `?kind=`, `?country=`, `?category=`, `?sort=` as on the page. */
export async function GET(request: Request, { params }: Params) {
  return answering(async () => {
    const { language: prefix, slug } = await params
    const campaign = await findCampaign(slug)
    if (!campaign) return apiError('campaign-unknown')
    const counts = await countSignatures(campaign.id)
    const query = new URL(request.url).searchParams
    const order = listOrder(readSort(query), pageLanguage(prefix, campaign.language))
    const batches = streamSignatories(campaign.id, readFilter(query), order)
    const pieces = documentPieces(campaign, counts, batches)
    return new Response(streamText(pieces), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${campaign.slug}-signatories.json"`,
        'x-robots-tag': 'noindex',
      },
    })
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
function toItem({ area, ...item }: Signatory): string {
  return JSON.stringify(area ? { ...item, area } : item)
}
