import { LetterLink } from '@/app/parts/letter-link'
import { Moment } from '@/app/parts/moment'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import { takesSignatures } from '@/domain/campaign/campaign'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import type { ToConfirm } from './to-confirm'

type Found = Extract<ToConfirm, { state: 'expired' | 'replaced' | 'too-late' }>
type Props = { language: string; prefix: string; found: Found }

/** A link past its days: a new mail when the signature still waits, else what became of it. */
export function Expired({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  return (
    <Status status={410} title={t('expiredTitle')}>
      <p>
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
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
    </Status>
  )
}

/** The address was corrected after this link was mailed, or asked never to be written to again. */
export function Replaced({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  return (
    <Status status={410} title={t('replacedTitle')}>
      <p>
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p>{t('replaced')}</p>
      <p>{t('replacedNothing')}</p>
    </Status>
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
    <Status status={410} title={t('lateTitle')}>
      <p>
        <LetterLink campaign={found.campaign} prefix={prefix} />
      </p>
      <p>
        {closed &&
          t.rich('late', {
            days: CONFIRM_DAYS,
            time: () => <Moment at={closed} language={language} only="day" />,
          })}
      </p>
      <p>{t('lateNothing')}</p>
    </Status>
  )
}

function SignAgain({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  if (!takesSignatures(found.campaign.state)) return <p>{t('closed')}</p>
  if (!found.campaign.isPublic) return <p>{translator(language, 'launch')('signAgain')}</p>
  return (
    <p>
      <a className="button" href={inLanguage(prefix, paths.sign(found.campaign.slug))}>
        {t('signAgain')}
      </a>
    </p>
  )
}
