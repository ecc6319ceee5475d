import { answering, apiError } from '@/app/parts/api-answer'
import { findShown } from '@/app/parts/campaign'
import { NO_COUNTS } from '@/domain/signature/list/counts'
import { formatDay, formatTime } from '@/domain/text/dates'
import { writeHour } from '@/domain/count/moment'
import { countWords } from '@/messages/count-words'
import { interfaceLanguage } from '@/messages/translator'
import { paths } from '@/paths'
import { answerPicture } from '../../../picture/answer-picture'
import { KeptPictures } from '../../../picture/kept-pictures'
import { pictureWords } from '../../../picture/words'
import { answerLacking, FOR_A_DAY, toOneSpelling } from '../answers'
import { findAsked, type MomentParams } from '../find-asked'

export const dynamic = 'force-dynamic'

const pictures = new KeptPictures(4 * 1024 * 1024)

/** What counted at a full hour as a picture, drawn like the letter's own. */
export async function GET(request: Request, { params }: MomentParams) {
  return answering(async () => {
    const shown = await findShown({ params })
    if (!shown) return apiError('campaign-unknown')
    const { campaign, language, prefix } = shown
    const found = await findAsked(campaign, (await params).moment.replace(/\.png$/, ''))
    if ('lacks' in found) return answerLacking(found, language)
    const { hour, recorded, head } = found
    const moment = writeHour(hour)
    if (!found.spelled) return toOneSpelling(prefix, paths.countPicture(campaign.slug, moment))
    const spoken = interfaceLanguage(language)
    const letter = { ...head, demonstration: campaign.demonstration, state: campaign.state }
    const words = {
      ...pictureWords(letter, NO_COUNTS, language),
      count: countWords(recorded, language),
      parts: `${formatDay(hour, spoken)} · ${formatTime(hour, spoken)}`,
    }
    return answerPicture(request, {
      ...{ pictures, words },
      place: `${campaign.slug} ${moment} ${language}`,
      headers: FOR_A_DAY,
    })
  })
}
