import { ErrorSummary } from '@/app/parts/error-summary'
import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { Moment } from '@/app/parts/moment'
import { TokenPage } from '@/app/parts/token-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { inLanguage, paths } from '@/paths'
import { sureErrors } from './own-form'
import { OwnNumber } from './own-number'
import { translator } from '@/messages/translator'
import { YourData } from './your-data'

type Props = { language: string; prefix: string; token: string; signature: OwnSignature }

/** The own page after a withdrawal: when it was, the way to sign again, and what can still be taken or erased. */
export async function Withdrawn({ language, prefix, token, signature }: Props) {
  const t = translator(language, 'own')
  const { campaign } = signature
  return (
    <TokenPage tab={t('withdrawnTitle')} title={t('withdrawnTitle')}>
      <ErrorSummary
        title={translator(language, 'rights')('errors')}
        errors={sureErrors(language, await formAgain<'sure'>())}
      />
      <OwnNumber {...{ signature, language }} />
      <p className="mb-4">
        {t('under')} <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <p className="mb-6">
        {t.rich('withdrawn', { time: () => <Moment at={signature.withdrawnAt!} language={language} /> })}
      </p>
      {campaign.state === 'collecting' && <p>{translator(language, 'launch')('signAgain')}</p>}
      {campaign.state === 'open' && (
        <p>
          <a className="button-quiet" href={inLanguage(prefix, paths.sign(campaign.slug))}>
            {t('signAgain')}
          </a>
        </p>
      )}
      <div className="own-folds">
        <YourData {...{ language, prefix, token, signature }} standing="withdrawn" />
      </div>
    </TokenPage>
  )
}
