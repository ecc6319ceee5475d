import { letterIn } from '@/domain/campaign/letter-languages'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Shown } from '@/app/parts/campaign'
import type { Category } from '@/app/parts/category'
import { type SignFormProps, signFormProps } from '@/app/parts/sign-form/sign-form-props'

const WORDS = ['sentTitle', 'sentTo', 'sentEarlier', 'sentNext', 'sentHelp'] as const

export type EmbedFormProps = { form: SignFormProps; sentences: Record<(typeof WORDS)[number], string> }

/** The sign form for a frame. A changed text is loaded from the frame's own page; every page it leads to opens beside it. */
export function embedFormProps(shown: Shown, categories: Category[]): EmbedFormProps {
  const { campaign, language, prefix } = shown
  const t = translator(language, 'embed')
  const page = inLanguage(prefix, paths.embed(campaign.slug))
  return {
    form: {
      ...signFormProps(shown, letterIn(campaign, language), categories, null),
      page,
      target: '_blank',
    },
    sentences: Object.fromEntries(WORDS.map((word) => [word, t(word)])) as EmbedFormProps['sentences'],
  }
}
