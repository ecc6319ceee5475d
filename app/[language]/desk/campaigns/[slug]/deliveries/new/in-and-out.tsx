import { filterQuery } from '../../parts/signature-filter'
import { findHeadings } from '@/app/parts/headings'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Preview } from '@/domain/delivery/preview-delivery'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { formatWithUtc } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { groupParts } from './group-parts'
import { Out } from './out'
import { CELL, Head } from './table'

type Props = { campaign: DeskCampaign; preview: Preview; language: string; prefix: string }

/** Who is in by name or only counted, by category; and who is not, and why. */
export async function InAndOut({ campaign, preview, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const headings = await findHeadings(campaign.id, language, campaign.language)
  const groups = groupParts(preview.parts, headings, language)
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  // Who is in by name stands in the table of signatures, in pages and with its search.
  const publishedBy = preview.cutoff.at.toISOString()
  const table = inLanguage(prefix, paths.deskSignatures(campaign.slug))
  const linked = (count: string, filter: DeskFilter | null) =>
    filter ? <a href={table + filterQuery({ ...filter, publishedBy })}>{count}</a> : count
  const sum = (of: 'named' | 'counted') => number.format(groups.reduce((all, one) => all + one[of], 0))
  return (
    <div className="mb-8 grid grid-cols-1 items-start gap-x-14 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="in">
        <h3 id="in" className="mb-1 text-lg">
          {t('inTitle')}
        </h3>
        <p className="text-quiet mb-3 text-sm">
          {t('upTo', { when: formatWithUtc(preview.cutoff.at, language, campaign.closesZone ?? 'UTC') })}.{' '}
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
                  <td className={CELL}>{linked(number.format(group.named), group.filter)}</td>
                  <td className={CELL}>{group.counted > 0 && number.format(group.counted)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="border-ink border-t font-semibold">
                <th scope="row" className="py-2 pe-4 text-start">
                  {t('total')}
                </th>
                <td className={CELL}>{linked(sum('named'), {})}</td>
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
