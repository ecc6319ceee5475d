import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { translator } from '@/messages/translator'
import { CheckForm, type CheckFormProps, TakeBack } from './check-form'
import { Checked } from './checked'
import { Rejected } from './rejected'
import { hasLogo, type LogoWays, RowLogo } from './row-logo'
import { Standing } from './standing'

export type RowProps = {
  signature: DeskSignature
  language: string
  /** Whether the asker may record checks, and where the forms go and come back to. */
  review: Pick<CheckFormProps, 'back' | 'again'> & {
    allowed: boolean
    check: string
    takeBack: string
    queue: string
    members: string
  }
  /** Where its logo is uploaded or taken away. */
  logo: LogoWays | null
}

/** What somebody has to do about it, or has, and its logo; nothing when there is neither. */
export function belowRow({ logo, ...row }: RowProps) {
  const { signature, review, language } = row
  const reviewed = reviewOf(row)
  if (!logo || !hasLogo(signature)) return reviewed
  return (
    <>
      {reviewed}
      <RowLogo {...{ logo, id: signature.id, back: review.back, language }} />
    </>
  )
}

function reviewOf({ signature, language, review }: Omit<RowProps, 'logo'>) {
  const t = translator(language, 'desk')
  const { standing, check, fields } = signature
  const name = fields.organization ?? t('nameless')
  const props = { id: signature.id, name, language, back: review.back }
  if (standing === 'held') {
    return (
      <p className="text-sm">
        {t('heldBecause')} {review.allowed && <a href={review.queue}>{t('toReview')}</a>}
      </p>
    )
  }
  if (standing === 'rejected') return <Rejected signature={signature} language={language} />
  if (standing === 'waiting' || standing === 'off') {
    return (
      <>
        <p className="mb-1 text-sm">
          {t(standing === 'off' ? 'offBecause' : 'waitsBecause')}{' '}
          {review.allowed && standing === 'waiting' && <a href={review.queue}>{t('toReview')}</a>}
        </p>
        <Standing signature={signature} language={language} />
        {review.allowed && !check && (
          <CheckForm {...props} version={signature.version} action={review.check} again={review.again} />
        )}
        {review.allowed && check && <TakeBack {...props} method={check.method} action={review.takeBack} />}
      </>
    )
  }
  if (standing !== 'listed') return null
  if (!check && !signature.standingProofs) return null
  return (
    <div className="text-sm">
      <Standing signature={signature} language={language} />
      {check && <Checked check={check} language={language} />}
      {review.allowed && check && <TakeBack {...props} method={check.method} action={review.takeBack} />}
      {review.allowed && (
        <p className="mt-2">
          <a href={review.members}>{t('members')}</a>
        </p>
      )}
    </div>
  )
}
