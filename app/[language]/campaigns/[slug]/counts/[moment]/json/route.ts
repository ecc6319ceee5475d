import { answering, apiError } from '@/app/parts/api-answer'
import { findShown } from '@/app/parts/campaign'
import { writeHour } from '@/domain/count/moment'
import { absolute, paths } from '@/paths'
import { countAt } from '../../../parts/count-at'
import { answerLacking, FOR_A_DAY, toOneSpelling } from '../answers'
import { findAsked, type MomentParams } from '../find-asked'

export const dynamic = 'force-dynamic'

/** What counted at a full hour, for programs; it never changes. */
export async function GET(_: Request, { params }: MomentParams) {
  return answering(async () => {
    const shown = await findShown({ params })
    if (!shown) return apiError('campaign-unknown')
    const { campaign, language, prefix } = shown
    const found = await findAsked(campaign, (await params).moment.replace(/\.json$/, ''))
    if ('lacks' in found) return answerLacking(found, language)
    const moment = writeHour(found.hour)
    if (!found.spelled) return toOneSpelling(prefix, paths.countJson(campaign.slug, moment))
    const { at, ...numbers } = found.recorded
    const body = {
      campaign: { slug: campaign.slug, title: found.head.title },
      ...(campaign.demonstration ? { demonstration: true } : {}),
      ...{ at: moment, recordedAt: writeHour(at) },
      counts: { ...numbers, total: numbers.people + numbers.unlisted + numbers.organizations },
      sentence: countAt(numbers, found.hour, language),
      address: absolute(paths.count(campaign.slug, moment)),
    }
    return Response.json(body, { headers: FOR_A_DAY })
  })
}
