import type { ReactNode } from 'react'
import { LetterLink } from '@/app/parts/letter-link'
import { Moment } from '@/app/parts/moment'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import { SignAgain } from './sign-again'
import type { ToConfirm } from './to-confirm'

type Found = Extract<ToConfirm, { state: 'expired' | 'replaced' | 'too-late' }>
type Props = { language: string; prefix: string; found: Found }

/** A link past its days: a new mail when the signature still waits, else what became of it. */
export function Expired({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  return (
    <Over title={t('expiredTitle')} found={found} prefix={prefix}>
      <p>{t('expired', { days: CONFIRM_DAYS })}</p>
      {found.renewable ? (
        <>
          <p>{t('expiredRenew')}</p>
          <form method="post">
            <button className="button" name="action" value="renew">
              {t('renew')}
            </button>
          </form>
        </>
      ) : (
        <>
          <p>{t('deleted', { days: CONFIRM_DAYS })}</p>
          <SignAgain language={language} prefix={prefix} found={found} />
        </>
      )}
    </Over>
  )
}

/** The address was corrected after this link was mailed, or asked never to be written to again. */
export function Replaced({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  return (
    <Over title={t('replacedTitle')} found={found} prefix={prefix}>
      <p>{t('replaced')}</p>
      <p>{t('replacedNothing')}</p>
    </Over>
  )
}

/** After "send me a new mail". */
export function Renewed({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  return (
    <TokenPage tab={t('renewedTitle')} title={t('renewedTitle')}>
      <p className="mb-4">
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p className="mb-4">{t('renewed')}</p>
      <p>{t('renewedConfirmed')}</p>
    </TokenPage>
  )
}

/** The letter closed more than the days of grace ago. */
export function TooLate({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  const closed = found.campaign.closedAt ?? found.campaign.closesAt
  return (
    <Over title={t('lateTitle')} found={found} prefix={prefix}>
      <p>
        {closed &&
          t.rich('late', {
            days: CONFIRM_DAYS,
            time: () => <Moment at={closed} language={language} only="day" />,
          })}
      </p>
      <p>{t('lateNothing')}</p>
    </Over>
  )
}

type OverProps = { title: string; found: Found; prefix: string; children: ReactNode }

/** The letter that the link was about, and why it leads nowhere. */
function Over({ title, found, prefix, children }: OverProps) {
  return (
    <Status status={410} title={title}>
      <p>
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      {children}
    </Status>
  )
}
