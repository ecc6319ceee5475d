import type { Shown } from '@/app/parts/campaign'
import { LetterLink } from '@/app/parts/letter-link'
import { Status } from '@/app/parts/status'
import { writeHour } from '@/domain/count/moment'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Lacking } from './find-asked'

/** Why there is no number at an address, and where the nearest one is. */
export function NoCountHere({ shown, lacks, near }: Lacking & { shown: Shown }) {
  const { campaign, language, prefix } = shown
  const t = translator(language, 'counts')
  if (lacks === 'none') {
    return (
      <Status status={404} title={t('lacks.before-first.title')}>
        <p>{t('noneYet')}</p>
        <p>
          <LetterLink campaign={campaign} prefix={prefix} />
        </p>
      </Status>
    )
  }
  return (
    <Status status={404} title={t(`lacks.${lacks}.title`)}>
      <p>{t(`lacks.${lacks}.text`, { example: '2026-02-03T14:00Z' })}</p>
      {near && (
        <p>
          {t.rich('near', {
            moment: formatMoment(near, interfaceLanguage(language)),
            a: (words) => (
              <a href={inLanguage(prefix, paths.count(campaign.slug, writeHour(near)))}>{words}</a>
            ),
          })}
        </p>
      )}
      <p>
        <a href={inLanguage(prefix, paths.counts(campaign.slug))}>{t('history')}</a>
      </p>
    </Status>
  )
}
