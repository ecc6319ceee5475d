import type { Shown } from '@/app/parts/campaign'
import { letterIn } from '@/domain/campaign/letter-languages'
import type { DeliveryRecord } from '@/domain/delivery/record/find-record'
import { formatDay, formatMoment } from '@/domain/text/dates'
import { direction } from '@/domain/text/language'
import { inOneLine } from '@/domain/text/lines'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { record: DeliveryRecord; shown: Shown }

/** First of all: to whom and when, and what it was. */
export function Delivered({ record, shown: { campaign, language } }: Props) {
  const t = translator(language, 'record')
  const spoken = interfaceLanguage(language)
  const letter = letterIn(campaign, language)
  return (
    <p className="record-delivered">
      {t.rich('deliveredTo', {
        day: formatDay(record.finalAt, spoken),
        to: () =>
          record.recipient === null ? (
            <bdi lang={letter.language} dir={direction(letter.language)}>
              {inOneLine(letter.addressees)}
            </bdi>
          ) : (
            <bdi>{record.recipient}</bdi>
          ),
      })}{' '}
      {t(record.revision > 1 ? 'leadRevised' : 'lead', { when: formatMoment(record.cutoffAt, spoken) })}
    </p>
  )
}
