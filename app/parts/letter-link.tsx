import type { LinkedCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { linkedLetter } from './page-language'

type Props = { campaign: LinkedCampaign; prefix: string }

/** The letter's title as it stands on the page that the link leads to; before its launch there is no such page. */
export function LetterLink({ campaign, prefix }: Props) {
  const { title, language, address } = linkedLetter(campaign, prefix)
  const look = {
    className: 'font-serif [overflow-wrap:anywhere]',
    lang: language,
    dir: direction(language),
  }
  const name = <bdi>{title}</bdi>
  if (!campaign.isPublic) return <span {...look}>{name}</span>
  return (
    <a {...look} href={address}>
      {name}
    </a>
  )
}
