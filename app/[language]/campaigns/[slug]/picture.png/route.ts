import { answering, apiError } from '@/app/parts/api-answer'
import { answerPicture } from '../picture/answer-picture'
import { KeptPictures } from '../picture/kept-pictures'
import { pictureWords } from '../picture/words'
import { letterIn } from '@/domain/campaign/letter-languages'
import { countSignatures } from '@/domain/signature/list/counts'
import { findShown, type Params } from '@/app/parts/campaign'

export const dynamic = 'force-dynamic'

const pictures = new KeptPictures()

/** The campaign's picture for chats and networks, 1200 × 630, with its count; at most a minute old. */
export async function GET(request: Request, { params }: Params) {
  return answering(async () => {
    const shown = await findShown({ params })
    if (!shown) return apiError('campaign-unknown')
    const { campaign, language } = shown
    const letter = { ...campaign, ...letterIn(campaign, language) }
    const words = pictureWords(letter, await countSignatures(campaign.id), language)
    const place = `${campaign.slug} ${letter.language} ${language}`
    return answerPicture(request, {
      ...{ pictures, place, words },
      headers: { 'cache-control': 'public, max-age=50' },
    })
  })
}
