import type { PublicCampaign } from '@/domain/campaign/queries'
import type { InvitedPage } from '@/domain/invitation/invited-page'
import { MailLink } from '@/app/parts/mail-link'
import { formatDay, formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { invited: InvitedPage; campaign: PublicCampaign; language: string }

/** Whoever has the link can hand it on: a signature from elsewhere waits, and takes no answer away. */
export function SignedElsewhere({ invited, campaign, language }: Props) {
  const { signedElsewhereAt } = invited
  if (!signedElsewhereAt) return null
  const day = formatDay(signedElsewhereAt, interfaceLanguage(language))
  const mail = () => <MailLink address={campaign.contact} />
  return (
    <p className="notice-warn mb-4">
      {translator(language, 'invited').rich('signedElsewhere', { day, mail })}
    </p>
  )
}

/** What the organization answered last. */
export function SaidSoFar({ invited, campaign, language }: Props) {
  const t = translator(language, 'invited')
  const { decidingUntil, declinedAt } = invited
  const zone = campaign.closesZone ?? 'UTC'
  const time = decidingUntil && formatMoment(decidingUntil, interfaceLanguage(language), zone)
  const said = declinedAt ? t('saidDeclined') : time ? t('saidDeciding', { time }) : null
  return said && <p className="mb-2 font-semibold">{said}</p>
}
