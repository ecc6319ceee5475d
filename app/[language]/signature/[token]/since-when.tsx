import { Moment } from '@/app/parts/moment'
import { MailLink } from '@/app/parts/mail-link'
import { REVIEW_DAYS } from '@/domain/review/review'
import type { OfficerPage } from '@/domain/proof/officer-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import type { OwnStanding } from './standing'

export type Said = {
  language: string
  signature: OwnSignature
  standing: OwnStanding
  proving: OfficerPage | null
}

type SinceProps = Pick<Said, 'language' | 'signature'> & {
  since: Date
  ask?: 'waitingNothing' | 'waitingProve' | 'waitingObjection'
}

/** @param ask what the signer can do meanwhile: nothing, bring what the list asks for, or say that the organization signed */
export function SinceWhen({ language, signature, since, ask = 'waitingNothing' }: SinceProps) {
  const t = translator(language, 'own')
  const { contact } = signature.campaign
  const time = () => <Moment at={since} language={language} />
  return (
    <>
      <p>{t.rich('waitingSince', { time, days: REVIEW_DAYS })}</p>
      <p>
        {t.rich(ask, {
          contact,
          mail: () => <MailLink address={contact} />,
        })}
      </p>
    </>
  )
}
