import type { LinkedCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { linkedLetter } from './page-language'

type Props = { campaign: LinkedCampaign; prefix: string }

/** The letter's title as it stands on the page that the link leads to. */
export function LetterLink({ campaign, prefix }: Props) {
  const { title, language, address } = linkedLetter(campaign, prefix)
  return (
    <a
      className="font-serif [overflow-wrap:anywhere]"
      href={address}
      lang={language}
      dir={direction(language)}
    >
      <bdi>{title}</bdi>
    </a>
  )
}
