import { filterQuery } from '../../parts/signature-filter'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Preview } from '@/domain/delivery/preview-delivery'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { outParts } from './group-parts'
import { CELL, Head } from './table'

type Props = { campaign: DeskCampaign; preview: Preview; language: string; prefix: string }

/** Who is not in, and why; each reason leads to the signatures that the asker may look at. */
export function Out({ campaign, preview, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const desk = translator(language, 'desk')
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  const out = outParts(preview.parts)
  return (
    <section aria-labelledby="out">
      <h3 id="out" className="mb-3 text-lg">
        {t('outTitle')}
      </h3>
      {out.length === 0 ? (
        <p>{t('outNone')}</p>
      ) : (
        <table className="w-full border-collapse">
          <caption className="sr-only">{t('outTitle')}</caption>
          <Head words={[t('why'), t('groups.organization'), t('groups.person')]} />
          <tbody>
            {out.map(({ is, organization, person }) => {
              const words = is === 'after' ? t('outAfter') : desk(`standings.${is}`)
              const filter: DeskFilter =
                is === 'after' ? { publishedAfter: preview.cutoff.at.toISOString() } : { standing: is }
              // Of who came later some are only counted: not every role may look at them.
              const seen = preview.seen.includes(is === 'after' ? 'unlisted' : is)
              const list = paths.deskSignatures(campaign.slug) + filterQuery(filter)
              return (
                <tr key={is} className="border-rule border-t">
                  <th
                    scope="row"
                    className="py-2 pe-4 text-start font-normal [overflow-wrap:anywhere] hyphens-auto"
                  >
                    {seen ? <a href={inLanguage(prefix, list)}>{words}</a> : words}
                  </th>
                  <td className={CELL}>{organization > 0 && number.format(organization)}</td>
                  <td className={CELL}>{person > 0 && number.format(person)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
