import { answering, apiError } from '@/app/parts/api-answer'
import type { Params } from '@/app/parts/campaign'
import { streamText } from '@/app/parts/stream'
import { findCampaign, type PublicCampaign } from '@/domain/campaign/queries'
import { findFirst, streamHistory } from '@/domain/count/history'
import { writeHour } from '@/domain/count/moment'
import type { Recorded } from '@/domain/count/queries'

type Batches = AsyncGenerator<Recorded[]>
type HistoryFile = {
  extension: 'csv' | 'json'
  contentType: string
  write: (campaign: PublicCampaign, batches: Batches) => AsyncGenerator<string>
}

/** A file of the whole history of a letter's count, streamed; `?by=day` has the last row of each day. */
export async function answerHistory(
  request: Request,
  { params }: Params,
  { extension, contentType, write }: HistoryFile,
): Promise<Response> {
  return answering(async () => {
    const campaign = await findCampaign((await params).slug)
    if (!campaign) return apiError('campaign-unknown')
    const by = new URL(request.url).searchParams.get('by') === 'day' ? 'day' : 'hour'
    // Asked for here, so that an outage is answered and not cut off.
    await findFirst(campaign.id)
    return new Response(streamText(write(campaign, streamHistory(campaign.id, by))), {
      headers: {
        'content-type': `${contentType}; charset=utf-8`,
        'content-disposition': `attachment; filename="${campaign.slug}-counts.${extension}"`,
        'cache-control': 'public, max-age=0, s-maxage=1',
        'x-robots-tag': 'noindex',
      },
    })
  })
}

/** A row as its files write it, the moment in its one spelling. */
export const toRow = ({ at, people, unlisted, organizations, countries }: Recorded) => ({
  at: writeHour(at),
  ...{ people, unlisted, organizations, countries, total: people + unlisted + organizations },
})
