import { MailLink } from '@/app/parts/mail-link'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { InvitedPage } from '@/domain/invitation/invited-page'
import { formatMoment } from '@/domain/text/dates'
import { firstLine } from '@/domain/text/lines'
import { interfaceLanguage, translator } from '@/messages/translator'
import { ReaderTime } from './reader-time'

type Props = { invited: InvitedPage; campaign: PublicCampaign; language: string }

/** Who asks, until when, and whom to ask back. The deadline is said where it was set, and in the reader's own time. */
export function Facts({ invited, campaign, language }: Props) {
  const t = translator(language, 'invited')
  const responsible = `\u2068${firstLine(campaign.responsible)}\u2069`
  const { partner } = invited
  return (
    <>
      <p className="lead">
        {partner
          ? t('asksPartner', { partner: `\u2068${partner}\u2069`, responsible })
          : t('asks', { responsible })}
      </p>
      <dl className="invited-facts">
        <dt>{t('deadline')}</dt>
        <dd>
          <Deadline campaign={campaign} language={language} />
        </dd>
        <dt>{t('questions')}</dt>
        <dd>
          <MailLink address={campaign.contact} />
        </dd>
      </dl>
      <p className="mb-8 print:hidden">
        <a href="#answer">{t('toAnswer')}</a>
      </p>
    </>
  )
}

function Deadline({ campaign, language }: Omit<Props, 'invited'>) {
  const t = translator(language, 'invited')
  const { closesAt, closesZone } = campaign
  if (!closesAt) return t('noDeadline')
  const spoken = interfaceLanguage(language)
  const zone = closesZone ?? 'UTC'
  return (
    <>
      <time dateTime={closesAt.toISOString()}>{formatMoment(closesAt, spoken, zone)}</time>
      <ReaderTime
        at={closesAt.toISOString()}
        zone={zone}
        language={spoken}
        sentence={t('yourTime', { time: '{time}' })}
      />
    </>
  )
}
