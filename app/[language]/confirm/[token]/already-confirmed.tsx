import { Moment } from '@/app/parts/moment'
import { LetterLink } from '@/app/parts/letter-link'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { StrongName } from '@/app/parts/strong-name'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'

type Props = {
  language: string
  prefix: string
  signature: OwnSignature
  /** The mailbox confirmed this one instead of the one the link was for. */
  voided: boolean
  refusal: string | undefined
}

/** A link that was used before. The button asks for a fresh link to the own page: a GET must not make one. */
export function AlreadyConfirmed({ language, prefix, signature, voided, refusal }: Props) {
  const t = translator(language, 'confirm')
  const own = translator(language, 'own')
  const { withdrawnAt } = signature
  const title = withdrawnAt ? own('withdrawnTitle') : voided ? t('voidTitle') : t('doneTitle')
  return (
    <TokenPage tab={title} title={title}>
      <Refused language={language} refusal={refusal} />
      <p className="mb-4">
        <LetterLink campaign={signature.campaign} prefix={prefix} />
      </p>
      {withdrawnAt ? (
        <p className="mb-6">
          {own.rich('withdrawn', { time: () => <Moment at={withdrawnAt} language={language} /> })}
        </p>
      ) : voided ? (
        <>
          <p className="mb-4 [overflow-wrap:anywhere]">
            {t.rich('void', {
              name: () => <StrongName>{signature.fields.name}</StrongName>,
            })}
          </p>
          <p className="mb-6">{t('voidChange')}</p>
        </>
      ) : (
        <p className="mb-6">{signature.kind === 'person' ? t('done') : t('doneOrganization')}</p>
      )}
      <form method="post">
        <button className="button" name="action" value="open">
          {t('doneButton')}
        </button>
      </form>
    </TokenPage>
  )
}
