import { formatDay, formatMoment } from '@/domain/text/dates'
import { Count } from '@/app/parts/count'
import { LanguageChoice } from '@/app/parts/language-menu'
import { linkedLetter, prefixOf } from '@/app/parts/page-language'
import { addresseesInLine } from '@/app/parts/sentence'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, NO_COUNTS } from '@/domain/signature/list/counts'
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
          <Heading campaign={campaign} prefix={prefix} />
          <p className="contents-state">
            {standing(campaign, language)}
            {campaign.demonstration && ` · ${t('demonstration')}`}
          </p>
          <Count counts={counts.get(campaign.id) ?? NO_COUNTS} language={language} />
          <Languages campaign={campaign} />
        </li>
      ))}
    </ul>
  )
}

/** In the language of the page that it leads to. */
function Heading({ campaign, prefix }: { campaign: PublicCampaign; prefix: string }) {
  const { language, addressees, title, address } = linkedLetter(campaign, prefix)
  return (
    <div lang={language} dir={direction(language)}>
      <p className="addressees">
        <bdi>{addresseesInLine(addressees)}</bdi>
      </p>
      <p className="contents-title">
        <a href={address}>{title}</a>
      </p>
    </div>
  )
}

/** The languages a letter reads in, each in its own words and as the way to it; nothing when there is one. */
function Languages({ campaign }: { campaign: PublicCampaign }) {
  const languages = languagesOffered(campaign)
  if (languages.length === 1) return null
  return (
    <p className="contents-languages">
      {languages.map((tag) => {
        const address = inLanguage(prefixOf(campaign, tag), paths.campaign(campaign.slug))
        return <LanguageChoice key={tag} tag={tag} address={address} current={false} />
      })}
    </p>
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
