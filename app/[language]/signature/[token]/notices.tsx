import { ErrorSummary } from '@/app/parts/error-summary'
import { Refused } from '@/app/parts/refused'
import type { OfficerPage } from '@/domain/proof/officer-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { type OwnAgain, ownErrors } from './own-form'
import { noticeAfter, provingNoticeAfter, rightsNoticeAfter, type OwnStanding } from './standing'

type Props = {
  language: string
  signature: OwnSignature
  standing: OwnStanding
  pending: boolean
  proving: OfficerPage | null
  again: OwnAgain
  done: string | undefined
}

/** What the page says back after an act: what is wrong, what was refused, or what was done. */
export function Notices({ language, signature, standing, pending, proving, again, done }: Props) {
  const own = translator(language, 'own')
  const t = translator(language, 'rights')
  const shown = noticeAfter(done, standing)
  const right = rightsNoticeAfter(done, { updates: signature.updates, pending })
  const proved = provingNoticeAfter(done, proving)
  const sentence =
    logoNotice(done, signature, language) ??
    (shown && own(shown)) ??
    (right && t(right)) ??
    (proved && translator(language, 'proving')(proved))
  return (
    <>
      <ErrorSummary
        title={again?.faults.email || again?.faults.colleague ? t('changeErrors') : t('errors')}
        errors={ownErrors(language, signature.kind, again)}
      />
      <Refused language={language} refusal={again?.refusal} />
      {again?.refusal === 'not-possible' && (
        <p className="notice-warn" role="alert">
          {own('notPossible')}
        </p>
      )}
      {sentence && (
        <p className="notice" role="status">
          {sentence}
        </p>
      )}
    </>
  )
}

function logoNotice(done: string | undefined, { campaign }: OwnSignature, language: string): string | null {
  const t = translator(language, 'logo')
  if (!campaign.logos) return null
  if (done === 'logo') return t('done')
  return done === 'logo-removed' ? t('removed') : null
}
