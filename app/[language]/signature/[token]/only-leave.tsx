import type { ReactNode } from 'react'
import { ErrorSummary } from '@/app/parts/error-summary'
import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { TokenPage } from '@/app/parts/token-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { sureErrors } from './own-form'
import { OwnNumber } from './own-number'
import type { OwnStanding } from './standing'
import { YourData } from './your-data'

export type OnlyLeaveProps = {
  language: string
  prefix: string
  token: string
  signature: OwnSignature
  standing: OwnStanding
}

/** The own page of a signature that nothing can be changed of anymore: what there is to say of it, and the ways to leave. */
export async function OnlyLeave({
  title,
  children,
  ...own
}: OnlyLeaveProps & { title: string; children: ReactNode }) {
  const { language, prefix, signature } = own
  return (
    <TokenPage tab={title} title={title}>
      <ErrorSummary
        title={translator(language, 'rights')('errors')}
        errors={sureErrors(language, await formAgain<'sure'>())}
      />
      <OwnNumber {...{ signature, language }} />
      <p className="mb-4">
        {translator(language, 'own')('under')} <LetterLink campaign={signature.campaign} prefix={prefix} />
      </p>
      {children}
      <div className="own-folds">
        <YourData {...own} />
      </div>
    </TokenPage>
  )
}
