import type { Shown } from '@/app/parts/campaign'
import { findHeadings } from '@/app/parts/headings'
import { signFormProps } from '@/app/parts/sign-form/sign-form-props'
import { letterIn } from '@/domain/campaign/letter-languages'
import { translator } from '@/messages/translator'
import { triedAgain } from './previewed'

/** The sign form of a preview, sent to the page that it is on. */
export async function previewFormProps(shown: Shown, page: string) {
  const { campaign, language } = shown
  const again = await triedAgain()
  const categories = await findHeadings(campaign.id, language, campaign.language)
  return {
    form: signFormProps(shown, letterIn(campaign, language), categories, again, page),
    nothing: translator(language, 'preview')('nothing'),
    tried: again !== null,
  }
}
