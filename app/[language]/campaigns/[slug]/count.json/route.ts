import { answering, apiError } from '@/app/parts/api-answer'
import { findShown, type Params } from '@/app/parts/campaign'
import { countNow } from '@/domain/count/queries'
import { countWords } from '@/messages/count-words'

export const dynamic = 'force-dynamic'

/** What counts now, in numbers and in words of the address's language: what public/count.js puts into a partner’s sentence. */
export async function GET(_: Request, { params }: Params) {
  return answering(async () => {
    const shown = await findShown({ params })
    if (!shown) return apiError('campaign-unknown')
    const numbers = await countNow(shown.campaign.id)
    const body = { counts: numbers, words: countWords(numbers, shown.language) }
    return Response.json(body, { headers: { 'cache-control': 'public, max-age=60' } })
  })
}
