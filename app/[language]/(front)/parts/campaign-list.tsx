import { formatDay, formatMoment } from '@/app/dates'
import { Count } from '@/app/parts/count'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, NO_COUNTS } from '@/domain/signature/counts'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { campaigns: PublicCampaign[]; counts: Map<string, Counts>; language: string; prefix: string }

/** Letters as a table of contents: who is addressed, title, where it stands, the count. */
export function CampaignList({ campaigns, counts, language, prefix }: Props) {
  const t = translator(language, 'front')
  return (
    <ul className="contents">
      {campaigns.map((campaign) => (
        <li key={campaign.id}>
          <div lang={campaign.language} dir={direction(campaign.language)}>
            <p className="addressees">
              <bdi>{campaign.addressees.replace(/[,;]?\s*\n\s*/g, ' · ')}</bdi>
            </p>
            <p className="contents-title">
              <a href={inLanguage(prefix, paths.campaign(campaign.slug))}>{campaign.title}</a>
            </p>
          </div>
          <p className="contents-state">
            {standing(campaign, language)}
            {campaign.demonstration && ` · ${t('demonstration')}`}
          </p>
          <Count counts={counts.get(campaign.id) ?? NO_COUNTS} language={language} />
        </li>
      ))}
    </ul>
  )
}

function standing({ state, closesAt, closedAt, closesZone }: PublicCampaign, language: string): string {
  const t = translator(language, 'front')
  const spoken = interfaceLanguage(language)
  const zone = closesZone ?? 'UTC'
  const end = closedAt ?? closesAt
  if (state === 'open') return end ? t('closes', { when: formatMoment(end, spoken, zone) }) : t('noClosing')
  return t(state === 'delivered' ? 'delivered' : 'closed', { day: end ? formatDay(end, spoken, zone) : '' })
}
