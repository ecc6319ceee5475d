import { FindLink } from '@/app/parts/find-link'
import { LetterLink } from '@/app/parts/letter-link'
import { MailLink } from '@/app/parts/mail-link'
import { notPublicYet } from '@/app/parts/not-public-yet'
import { TokenPage } from '@/app/parts/token-page'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { InvitedPage } from '@/domain/invitation/invited-page'
import { formatDay, formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { InvitedAgain } from './form'
import { Notices } from './notices'

type Props = { invited: InvitedPage; language: string; prefix: string; again: InvitedAgain }
type Told = Omit<Props, 'again'> & { campaign: PublicCampaign }

/** A page behind which nothing can be answered (anymore): why, and what is still possible. */
export function Over({ again, ...at }: Props) {
  const { invited, language } = at
  const t = translator(language, 'invited')
  const { campaign, organization } = invited
  if (!campaign) {
    return (
      <TokenPage tab={t('tab')} title={t('notYetTitle')}>
        <p>{t('notYet')}</p>
      </TokenPage>
    )
  }
  const title = {
    'already-signed': t('signedTitle', { organization: `\u2068${organization}\u2069` }),
    'invitation-stopped': t('stoppedTitle'),
    'campaign-not-open': translator(language, 'letter')('closedTitle'),
    'link-unknown': t('unknownTitle'),
  }[invited.refusal ?? 'link-unknown']
  return (
    <TokenPage tab={t('tab')} title={title}>
      <Notices language={language} again={again} />
      <div className="space-y-4">
        <Why {...at} campaign={campaign} />
      </div>
    </TokenPage>
  )
}

function Why(at: Told) {
  const { invited, campaign, language } = at
  const t = translator(language, 'invited')
  const mail = () => <MailLink address={campaign.contact} />
  if (invited.refusal === 'already-signed') {
    return (
      <>
        <p>{t('signed', { day: formatDay(invited.signedAt!, interfaceLanguage(language)) })}</p>
        <p>
          {t('signedLost')} <FindLink language={language} />
        </p>
        <StillRead {...at} />
      </>
    )
  }
  if (invited.refusal === 'invitation-stopped') {
    const open = campaign.state === 'open' && !campaign.byInvitation
    return (
      <>
        <p>{t.rich('stopped', { mail })}</p>
        <StillRead {...at} sentence={open ? t('stoppedOpen') : undefined} />
      </>
    )
  }
  return (
    <>
      <p>{t.rich('closed', { when: closing(campaign, language), mail })}</p>
      <StillRead {...at} />
    </>
  )
}

function closing({ closedAt, closesAt, closesZone }: PublicCampaign, language: string): string {
  return formatMoment(closedAt ?? closesAt!, interfaceLanguage(language), closesZone ?? 'UTC')
}

/** The way to the letter, where there is a public page of it; else when there will be one. */
function StillRead({ campaign, language, prefix, sentence }: Told & { sentence?: string | undefined }) {
  if (!campaign.isPublic) return <p>{notPublicYet(campaign, language)}</p>
  return (
    <p>
      {sentence ?? translator(language, 'invited')('stillRead')}{' '}
      <LetterLink campaign={campaign} prefix={prefix} />
    </p>
  )
}
