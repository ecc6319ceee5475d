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
  const form = signFormProps(shown, letterIn(campaign, language), categories, again, page)
  const t = translator(language, 'preview')
  // Of what is never sent nobody is told that it is not sent yet.
  const sentences = { ...form.sentences, errorTitle: t('errorTitle'), notSentYet: '' }
  return {
    form: { ...form, sentences, action },
    nothing: t('nothing'),
    tried: again !== null,
  }
}
