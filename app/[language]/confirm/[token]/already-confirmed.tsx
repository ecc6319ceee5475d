import { LetterLink } from '@/app/parts/letter-link'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import type { OwnSignature } from '@/domain/signature/own-page'
import { translator } from '@/messages/translator'

type Props = { language: string; prefix: string; signature: OwnSignature; refusal: string | undefined }

/** A link that was used before. The button asks for a fresh link to the own page: a GET must not make one. */
export function AlreadyConfirmed({ language, prefix, signature, refusal }: Props) {
  const t = translator(language, 'confirm')
  return (
    <TokenPage tab={t('doneTitle')} title={t('doneTitle')}>
      <Refused language={language} refusal={refusal} />
      <p className="mb-4">
        <LetterLink campaign={signature.campaign} prefix={prefix} />
      </p>
      <p className="mb-6">{signature.kind === 'person' ? t('done') : t('doneOrganization')}</p>
      <form method="post">
        <button className="button" name="action" value="open">
          {t('doneButton')}
        </button>
      </form>
    </TokenPage>
  )
}
