import { answering, apiError } from '@/app/parts/api-answer'
import { readFilter, readSort } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/parts/stream'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { listOrder, type ListOrder } from '@/domain/signature/list/order'
import type { Filter } from '@/domain/signature/list/queries'
import type { Params } from '@/app/parts/campaign'

type Pieces = AsyncGenerator<string | Uint8Array>

/** What of the list is asked for. */
type Asked = { filter: Filter; order: ListOrder; language: string }

type ListFile = {
  /** Its name in the reader's language, behind the letter's. */
  name: (language: string) => string
  contentType: string
  /** What must be known before the first piece is awaited here, so that an outage is answered and not cut off. */
  write: (campaign: PublicCampaign, asked: Asked) => Pieces | Promise<Pieces>
}

/** A file of the public list, streamed; `?q=`, `?kind=`, `?country=`, `?category=`, `?sort=` as on the page. */
export async function answerList(
  request: Request,
  { params }: Params,
  { name, contentType, write }: ListFile,
): Promise<Response> {
  return answering(async () => {
    const { language: prefix, slug } = await params
    const campaign = await findCampaign(slug)
    if (!campaign) return apiError('campaign-unknown')
    const query = new URL(request.url).searchParams
    const language = pageLanguage(prefix, campaign.language)
    const order = listOrder(readSort(query), language)
    const pieces = await write(campaign, { filter: readFilter(query), order, language })
    return new Response(streamText(pieces), {
      headers: {
        'content-type': `${contentType}; charset=utf-8`,
        'content-disposition': `attachment; filename="${campaign.slug}-${name(language)}"`,
        'cache-control': 'public, max-age=0, s-maxage=1',
        'x-robots-tag': 'noindex',
      },
    })
  })
}
