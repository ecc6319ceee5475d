import { SelectField, TextField } from '@/app/parts/field'
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
        <SelectField
          name="language"
          label={t('language')}
          defaultValue=""
          options={[['', t('chooseLanguage')], ...free]}
        />
        <TextField
          name="other"
          label={t('other')}
          hint={t('otherHint')}
          error={error}
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={unknown}
        />
        <button className="button">{t('write')}</button>
      </form>
    </section>
  )
}
