import { prefixSpoken, type Shown } from '@/app/parts/campaign'
import { FileList } from '@/app/parts/delivery/file-list'
import type { DeliveryRecord } from '@/domain/delivery/record/find-record'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { record: DeliveryRecord; shown: Shown }

/** The files that are given out now, and how to check that a copy is one of them. */
export function Files({ record, shown: { campaign, language, prefix } }: Props) {
  const t = translator(language, 'record')
  const newest = record.revisions.find(({ revision }) => revision === record.revision)
  const linked = record.leaving > 0 ? null : { slug: campaign.slug, number: record.number }
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      {record.leaving > 0 ? <p className="notice">{t('revising')}</p> : <p>{t('filesLead')}</p>}
      <FileList files={newest?.files ?? []} language={language} linked={linked} />
      <h3 className="mt-6 mb-2">{t('check')}</h3>
      {newest && (
        <p>
          {t.rich('fingerprint', {
            code: () => (
              <code dir="ltr" className="record-hash">
                {newest.fingerprint}
              </code>
            ),
          })}
        </p>
      )}
      <p className="mt-2">{t('checkLead')}</p>
      <p className="mt-2">
        <a href={inLanguage(prefixSpoken(prefix), paths.aboutCheck())}>{t('checkPage')}</a>
      </p>
    </section>
  )
}
