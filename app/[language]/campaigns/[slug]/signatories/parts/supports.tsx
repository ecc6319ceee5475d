import { listSupports, SUPPORT_KINDS } from '@/domain/organization/support'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

/** Organizations that stand behind the letter without a signature here, with what says so; clearly apart from the count. */
export async function Supports({ campaignId, language }: { campaignId: string; language: string }) {
  const supports = await listSupports(campaignId)
  if (supports.length === 0) return null
  const t = translator(language, 'supports')
  return (
    <section className="mt-10" aria-labelledby="supports">
      <h2 id="supports">{t('title')}</h2>
      <p className="text-quiet mb-4 text-sm">{t('notCounted')}</p>
      <div className="grouped">
        {SUPPORT_KINDS.map((kind) => {
          const own = supports.filter((one) => one.kind === kind)
          if (own.length === 0) return null
          return (
            <div key={kind} className="mb-6">
              <h3 className="mb-1">{t(`headings.${kind}`)}</h3>
              <ul className="ledger">
                {own.map(({ id, organization, source, day }) => (
                  <li key={id}>
                    <p className="entry-name">
                      <bdi>{organization}</bdi>
                    </p>
                    <p className="entry-note">
                      {t('sourceDay', {
                        source: `\u2068${source}\u2069`,
                        day: formatDay(new Date(day), interfaceLanguage(language)),
                      })}
                    </p>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}
