import { ErrorSummary } from '@/app/parts/error-summary'
import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { Moment } from '@/app/parts/moment'
import { TokenPage } from '@/app/parts/token-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { sureErrors } from './own-form'
import { OwnNumber } from './own-number'
import type { OwnStanding } from './standing'
import { YourData } from './your-data'

type Props = {
  language: string
  prefix: string
  token: string
  signature: OwnSignature
  standing: OwnStanding
}

/** The own page once everything sealed is destroyed: what is left of the signature, and the two ways to leave. */
export async function Shredded({ language, prefix, token, signature, standing }: Props) {
  const t = translator(language, 'own')
  const { campaign } = signature
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <ErrorSummary
        title={translator(language, 'rights')('errors')}
        errors={sureErrors(language, await formAgain<'sure'>())}
      />
      <OwnNumber {...{ signature, language }} />
      <p className="mb-4">
        {t('under')} <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <p className="mb-6">
        {t.rich('shredded', {
          time: () => <Moment at={campaign.shreddedAt!} language={language} only="day" />,
        })}{' '}
        {standing === 'listed' && t('shreddedListed')}
      </p>
      <div className="own-folds">
        <YourData {...{ language, prefix, token, signature, standing }} />
      </div>
    </TokenPage>
  )
}
