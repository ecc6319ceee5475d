import { filterQuery } from '../../parts/signature-filter'
import { findHeadings } from '@/app/parts/headings'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Preview } from '@/domain/delivery/preview-delivery'
import { formatUtc } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { groupParts, outParts } from './group-parts'

type Props = { campaign: DeskCampaign; preview: Preview; language: string; prefix: string }

const CELL = 'py-2 text-end align-top tabular-nums'

/** Who is in by name or only counted, by category; and who is not, and why. */
export async function InAndOut({ campaign, preview, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const headings = await findHeadings(campaign.id, language, campaign.language)
  const groups = groupParts(preview.parts, headings, language)
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  const sum = (of: 'named' | 'counted') => number.format(groups.reduce((all, one) => all + one[of], 0))
  return (
    <div className="mb-8 grid items-start gap-x-14 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="in">
        <h3 id="in" className="mb-1 text-lg">
          {t('inTitle')}
        </h3>
        <p className="text-quiet mb-3 text-sm">
          {t('upTo', { when: formatUtc(preview.cutoff.at, language) })}.{' '}
          {t('editionIn', { number: preview.cutoff.editionNumber })}
        </p>
        {groups.length === 0 ? (
          <p className="notice">{t('inNobody')}</p>
        ) : (
          <table className="w-full border-collapse">
            <caption className="sr-only">{t('inTitle')}</caption>
            <Head words={[t('group'), t('byName'), t('counted')]} />
            <tbody>
              {groups.map((group) => (
                <tr key={group.key} className="border-rule border-t">
                  <th scope="row" className="py-2 pe-4 text-start font-normal [overflow-wrap:anywhere]">
                    <bdi>{group.heading}</bdi>
                  </th>
                  <td className={CELL}>{number.format(group.named)}</td>
                  <td className={CELL}>{group.counted > 0 && number.format(group.counted)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="border-ink border-t font-semibold">
                <th scope="row" className="py-2 pe-4 text-start">
                  {t('total')}
                </th>
                <td className={CELL}>{sum('named')}</td>
                <td className={CELL}>{sum('counted')}</td>
              </tr>
            </tfoot>
          </table>
        )}
      </section>
      <Out {...{ campaign, preview, language, prefix }} />
    </div>
  )
}

function Out({ campaign, preview, language, prefix }: Props) {
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
              const seen = is !== 'after' && preview.seen.includes(is)
              const list = paths.deskSignatures(campaign.slug) + filterQuery(seen ? { standing: is } : {})
              return (
                <tr key={is} className="border-rule border-t">
                  <th scope="row" className="py-2 pe-4 text-start font-normal">
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

function Head({ words }: { words: string[] }) {
  return (
    <thead className="text-quiet text-sm">
      <tr>
        {words.map((word, index) => (
          <th
            key={word}
            scope="col"
            className={`py-2 font-semibold ${index === 0 ? 'text-start' : 'ps-4 text-end'}`}
          >
            {word}
          </th>
        ))}
      </tr>
    </thead>
  )
}
