import { formatDay } from '@/domain/text/dates'
import { listed } from '@/app/parts/sentence'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskTranslation } from '@/domain/campaign/desk-translations'
import { findGaps } from '@/domain/campaign/translation-gaps'
import { translator } from '@/messages/translator'

type Props = {
  campaign: Pick<DeskCampaign, 'state' | 'addressees' | 'text'>
  translation: DeskTranslation
  language: string
}

/** Where a translation stands, in words: what readers see, what is outdated, what is not published yet, what it seems to lack. */
export async function TranslationState({ campaign, translation, language }: Props) {
  const t = translator(language, 'translations')
  const { shown, changed, missing } = translation
  const gaps = (await findGaps(campaign, translation)).map(({ part, has, of }) =>
    t(`lacks.${part}`, { has, of }),
  )
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
      {changed && <span>{t('stateChanged')} </span>}
      {gaps.length > 0 && (
        <span className="text-warn block">{t('stateLacks', { parts: listed(gaps, language) })}</span>
      )}
    </p>
  )
}
