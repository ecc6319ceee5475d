import { ErrorSummary } from '@/app/parts/error-summary'
import { Refused } from '@/app/parts/refused'
import { Warning } from '@/app/parts/warning'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { type OwnAgain, ownErrors, sureErrors } from './own-form'
import { noticeAfter, rightsNoticeAfter, type OwnStanding } from './standing'

type Props = {
  language: string
  signature: OwnSignature
  standing: OwnStanding
  pending: boolean
  again: OwnAgain
  done: string | undefined
}

/** What the page says back after an act: what is wrong, what was refused, or what was done. */
export function Notices({ language, signature, standing, pending, again, done }: Props) {
  const own = translator(language, 'own')
  const t = translator(language, 'rights')
  const shown = noticeAfter(done, standing)
  const answered = signature.questions.some(({ answer }) => answer !== null)
  const right = rightsNoticeAfter(done, { updates: signature.updates, pending, answered })
  const sentence = (shown && own(shown)) ?? (right && t(right))
  return (
    <>
      <ErrorSummary
        title={again?.faults.email || again?.faults.colleague ? t('changeErrors') : t('errors')}
        errors={[...ownErrors(language, signature.kind, again), ...sureErrors(language, again)]}
      />
      <Refused language={language} refusal={again?.refusal} />
      {again?.refusal === 'not-possible' && <Warning>{own('notPossible')}</Warning>}
      {sentence && (
        <p className="notice" role="status">
          {sentence}
        </p>
      )}
    </>
  )
}
