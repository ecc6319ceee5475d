import { described, Field } from '@/app/parts/field'
import { Select } from '@/app/parts/select'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskTranslation } from '@/domain/campaign/desk-translations'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { offerLanguages } from '../../../parts/languages'

type Props = {
  campaign: DeskCampaign
  translations: DeskTranslation[]
  language: string
  prefix: string
  /** What was typed and is no tag. */
  unknown?: string
}

/** A plain form that leads to the page where the translation is written. */
export function AddLanguage({ campaign, translations, language, prefix, unknown }: Props) {
  const t = translator(language, 'translations')
  const taken = new Set([campaign.language, ...translations.map((one) => one.language)])
  const free = offerLanguages(language, '').filter(([tag]) => !taken.has(tag))
  const error = unknown === undefined ? undefined : t('tagUnknown')
  return (
    <section id="add" className="max-w-md" aria-labelledby="add-title">
      <h2 id="add-title" className="mb-3 text-xl">
        {t('add')}
      </h2>
      <form action={inLanguage(prefix, paths.deskChooseLanguage(campaign.slug))} noValidate>
        <Select
          name="language"
          label={t('language')}
          value=""
          options={[['', t('chooseLanguage')], ...free]}
        />
        <Field name="other" label={t('other')} hint={t('otherHint')} error={error}>
          <input
            className="input"
            dir="ltr"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={unknown}
            {...described('other', { hint: t('otherHint'), error })}
          />
        </Field>
        <button className="button">{t('write')}</button>
      </form>
    </section>
  )
}
