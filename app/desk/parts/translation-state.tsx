import { formatDay } from '@/app/dates'
import { listed } from '@/app/parts/sentence'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskTranslation } from '@/domain/campaign/desk-translations'
import { translator } from '@/messages/translator'

type Props = {
  campaign: Pick<DeskCampaign, 'state'>
  translation: DeskTranslation
  language: string
}

/** Where a translation stands, in words: what readers see, what is outdated, what is not published yet. */
export function TranslationState({ campaign, translation, language }: Props) {
  const t = translator(language, 'translations')
  const { shown, changed, missing } = translation
  const fields = missing.map((field) => t(`field.${field}`))
  return (
    <p className="text-sm">
      {shown && (
        <span className={shown.outdated ? 'text-warn font-semibold' : 'text-ok'}>
          {t(shown.outdated ? 'stateOutdated' : 'statePublished', {
            day: formatDay(shown.publishedAt, language),
            number: shown.editionNumber,
          })}{' '}
        </span>
      )}
      {missing.length > 0 && (
        <span className="text-warn">{t('stateMissing', { fields: listed(fields, language) })} </span>
      )}
      {missing.length === 0 && !shown && (
        <span>{t(campaign.state === 'draft' ? 'stateReady' : 'stateDraft')} </span>
      )}
      {changed && <span>{t('stateChanged')}</span>}
    </p>
  )
}
