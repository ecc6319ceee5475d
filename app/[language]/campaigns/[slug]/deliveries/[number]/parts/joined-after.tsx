import type { Shown } from '@/app/parts/campaign'
import { deliveredParts } from '@/app/parts/delivery/counts'
import type { DeliveryRecord } from '@/domain/delivery/record/find-record'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { record: DeliveryRecord; shown: Shown }

/** Who came to the list since: they are in none of the files. */
export function JoinedAfter({ record, shown: { campaign, language, prefix } }: Props) {
  const t = translator(language, 'record')
  const parts = deliveredParts(record.joined, language)
  const list = `${inLanguage(prefix, paths.signatories(campaign.slug))}?sort=newest`
  return (
    <section aria-labelledby="joined">
      <h2 id="joined">{t('joinedTitle')}</h2>
      <p>
        {parts === ''
          ? t('joinedNone')
          : t.rich('joined', { parts, a: (words) => <a href={list}>{words}</a> })}
      </p>
    </section>
  )
}
