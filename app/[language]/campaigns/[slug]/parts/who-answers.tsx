import { MailLink } from '@/app/parts/mail-link'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'

/** Under the form: who answers for the letter, and where to write to them. */
export function WhoAnswers({ campaign, language }: { campaign: PublicCampaign; language: string }) {
  return (
    <p className="sign-after [overflow-wrap:anywhere]">
      {translator(language, 'letter').rich('answerable', {
        name: () => <bdi>{campaign.responsible}</bdi>,
        mail: () => <MailLink address={campaign.contact} />,
      })}
    </p>
  )
}
