import type { PublicCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { inLanguage, paths } from '@/paths'

type Props = { campaign: Pick<PublicCampaign, 'slug' | 'title' | 'language'>; prefix: string }

/** The letter's title in its own language, as the way to the letter. */
export function LetterLink({ campaign, prefix }: Props) {
  return (
    <a
      className="font-serif [overflow-wrap:anywhere]"
      href={inLanguage(prefix, paths.campaign(campaign.slug))}
      lang={campaign.language}
      dir={direction(campaign.language)}
    >
      <bdi>{campaign.title}</bdi>
    </a>
  )
}
