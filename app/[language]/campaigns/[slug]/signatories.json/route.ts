import { answering, apiError } from '@/app/api-answer'
import { readFilter } from '@/app/list-filter'
import { streamText } from '@/app/stream'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, countSignatures } from '@/domain/signature/counts'
import { type Filter, type Signatory, streamSignatories } from '@/domain/signature/queries'
import type { Params } from '../campaign'

export const dynamic = 'force-dynamic'

/** The public list as one JSON document, streamed; `?q=`, `?kind=`, `?country=` as on the page. */
export async function GET(request: Request, { params }: Params) {
  return answering(async () => {
    const campaign = await findCampaign((await params).slug)
    if (!campaign) return apiError('campaign-unknown')
    const counts = await countSignatures(campaign.id)
    const pieces = documentPieces(campaign, counts, readFilter(new URL(request.url).searchParams))
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
  { id, slug, title, editionNumber, editionHash }: PublicCampaign,
  { organizations, people, unlisted }: Counts,
  filter: Filter,
): AsyncGenerator<string> {
  const edition = { number: editionNumber, hash: editionHash }
  const campaign = { slug, title, edition, counts: { organizations, people, unlisted } }
  yield `{"campaign":${JSON.stringify(campaign)},"items":[`
  let first = true
  for await (const batch of streamSignatories(id, filter)) {
    yield (first ? '\n' : ',\n') + batch.map(toItem).join(',\n')
    first = false
  }
  yield '\n]}\n'
}

/** One line a signatory, in the shape of the API. */
function toItem({ area, ...item }: Signatory): string {
  return JSON.stringify(area ? { ...item, area } : item)
}
