import { formatDay } from '@/domain/text/dates'
import { listEditions } from '@/domain/campaign/editions'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { campaign: PublicCampaign; language: string; prefix: string }

/** Below a letter that was changed: every text it had, each with its day, its hash and what changed. */
export async function Editions({ campaign, language, prefix }: Props) {
  if (campaign.editionNumber < 2) return null
  const t = translator(language, 'translations')
  const editions = await listEditions(campaign.id)
  const spoken = interfaceLanguage(language)
  return (
    <details className="editions">
      <summary>
        {t('changedOn', { day: formatDay(campaign.publishedAt, spoken), number: campaign.editionNumber })}
      </summary>
      <p>{t('editionsLead')}</p>
      <ol reversed>
        {editions.map(({ number, hash, publishedAt }) => (
          <li key={number}>
            <a href={inLanguage(prefix, paths.edition(campaign.slug, number))}>{t('edition', { number })}</a>
            <span>{formatDay(publishedAt, spoken)}</span>
            <code dir="ltr">{hash}</code>
          </li>
        ))}
      </ol>
    </details>
  )
}
