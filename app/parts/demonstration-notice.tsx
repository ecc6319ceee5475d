import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'

type Props = { campaign: Pick<PublicCampaign, 'demonstration'>; language: string }

/** Says of a letter that was made for trying things what it is. */
export function DemonstrationNotice({ campaign, language }: Props) {
  if (!campaign.demonstration) return null
  return <p className="notice">{translator(language, 'letter')('demonstration')}</p>
}
