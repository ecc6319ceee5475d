import { listCameFrom } from '@/domain/signature/desk/came-from'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Organizer } from '@/domain/team/team'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** What each partner's link or frame brought, and where partners get theirs. */
export async function CameFrom({ campaign, organizer, language, prefix }: Props) {
  const t = translator(language, 'embed')
  const rows = await listCameFrom(organizer, campaign.slug)
  if (typeof rows === 'string') return null
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  return (
    <section aria-labelledby="came-from">
      <h2 id="came-from" className="mb-3 text-xl">
        {t('cameFrom')}
      </h2>
      <p className="mb-4">{t(rows.length > 0 ? 'cameFromExplains' : 'cameFromNone')}</p>
      {rows.length > 0 && (
        <table className="mb-4 w-full max-w-md border-collapse">
          <caption className="sr-only">{t('cameFrom')}</caption>
          <thead className="text-quiet text-sm">
            <tr>
              <th scope="col" className="py-2 text-start font-semibold">
                {t('via')}
              </th>
              <th scope="col" className="py-2 text-end font-semibold">
                {t('confirmed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ via, confirmed }) => (
              <tr key={via} className="border-rule border-t">
                <th scope="row" className="py-2 pe-4 text-start font-normal [overflow-wrap:anywhere]">
                  <bdi>{via}</bdi>
                </th>
                <td className="py-2 text-end tabular-nums">{number.format(confirmed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={inLanguage(prefix, paths.embedCode(campaign.slug))}>{t('getCode')}</a>
      </p>
    </section>
  )
}
