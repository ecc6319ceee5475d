import { FileList } from '@/app/parts/delivery/file-list'
import { reasonsOf } from '@/bundle/words'
import type { DeliveryRecord } from '@/domain/delivery/record/find-record'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

/** Each build with why it was made; of those before the last one what their files were. */
export function Revisions({ record, language }: { record: DeliveryRecord; language: string }) {
  const t = translator(language, 'record')
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{t('revisions')}</h2>
      <p>{t('revisionsLead')}</p>
      <ol className="record-revisions">
        {record.revisions.map((one) => (
          <li key={one.revision}>
            <p className="font-semibold">
              {t('revision', {
                number: one.revision,
                when: formatMoment(one.builtAt, interfaceLanguage(language)),
              })}
            </p>
            <p>{one.revision === 1 ? t('first') : reasonsOf(language, one.removed)}</p>
            {one.revision !== record.revision && (
              <details>
                <summary>{t('oldFiles')}</summary>
                <FileList files={one.files} language={language} linked={null} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
