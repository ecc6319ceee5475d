import type { Shown } from '@/app/parts/campaign'
import { findHeadings } from '@/app/parts/headings'
import { signFormProps } from '@/app/parts/sign-form/sign-form-props'
import { letterIn } from '@/domain/campaign/letter-languages'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { triedAgain } from './previewed'

/** What the form's address ends in where it stands in the card. */
export const AS_EMBED = '?as=embed'

/** The sign form of a preview. Both pages send it to the same address. */
export async function previewFormProps(shown: Shown, token: string, as: '' | typeof AS_EMBED = '') {
  const { campaign, language } = shown
  const page = as === AS_EMBED ? paths.previewEmbed(token) : paths.preview(token)
  const action = `${paths.preview(token)}${as}#sign`
  const again = await triedAgain()
  const categories = await findHeadings(campaign.id, language, campaign.language)
  return {
    form: { ...signFormProps(shown, letterIn(campaign, language), categories, again, page), action },
    nothing: translator(language, 'preview')('nothing'),
    tried: again !== null,
  }
}
