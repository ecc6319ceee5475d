import type { ReactNode } from 'react'
import type { Shown } from '@/app/parts/campaign'
import { Moment } from '@/app/parts/moment'
import { listed } from '@/app/parts/sentence'
import type { DeliveryRecord } from '@/domain/delivery/record/find-record'
import { languageName } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { record: DeliveryRecord; shown: Shown }

/** When, which text, and in which languages. */
export function Facts({ record, shown: { campaign, language, prefix } }: Props) {
  const t = translator(language, 'record')
  const edition = inLanguage(prefix, paths.edition(campaign.slug, record.editionNumber))
  const spoken = interfaceLanguage(language)
  const names = record.languages.map((tag) => languageName(tag, spoken))
  return (
    <dl className="record-facts">
      <Fact label={t('cutoff')}>
        <Moment at={record.cutoffAt} language={language} />
      </Fact>
      <Fact label={t('frozen')}>
        <Moment at={record.frozenAt} language={language} />
      </Fact>
      <Fact label={t('final')}>
        <Moment at={record.finalAt} language={language} />
      </Fact>
      <Fact label={t('languages')}>{listed(names, language)}</Fact>
      {record.note !== null && (
        <Fact label={t('note')}>
          <p className="text-start whitespace-pre-line" dir="auto">
            {record.note}
          </p>
        </Fact>
      )}
      <Fact label={t('text')}>
        <a href={edition}>
          {translator(language, 'translations')('edition', { number: record.editionNumber })}
        </a>
        <span className="record-hash">
          {translator(language, 'translations').rich('hash', {
            code: () => (
              <code key="hash" dir="ltr">
                {record.editionHash}
              </code>
            ),
          })}
        </span>
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
