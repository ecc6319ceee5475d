import { CodeForm } from '@/app/parts/code-form'
import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { MailLink } from '@/app/parts/mail-link'
import { pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { OBJECTION_MINUTES } from '@/domain/objection/objection'
import { findObjection } from '@/domain/objection/queries'
import { environment } from '@/env'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ language: string; token: string }> }

/** Where the code is typed with which an organization says that it did not sign. The link alone does nothing. */
export default async function ObjectionCodePage({ params }: Props) {
  const { language: prefix, token } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findObjection(token)
  if (!found) return <LinkUnknown language={language} prefix={prefix} />
  const again = await formAgain<'code' | 'left'>()
  const t = translator(language, 'objection')
  const { state, campaign } = found
  const contact = () => <MailLink address={campaign.contact} />
  const host = () => <MailLink address={environment().HOST_CONTACT} />
  if (state !== 'waiting')
    return (
      <TokenPage tab={t(`${state}Title`)} title={t(`${state}Title`)}>
        <div className="space-y-4">
          <p>
            {t(state)} <LetterLink campaign={campaign} prefix={prefix} />
          </p>
          <p>{t.rich('questions', { contact, host })}</p>
        </div>
      </TokenPage>
    )
  return (
    <TokenPage tab={t('codeTitle')} title={t('codeTitle')}>
      <Refused language={language} refusal={again?.refusal} />
      <div className="mb-5 space-y-3">
        <p>
          {t('codeLead')} <LetterLink campaign={campaign} prefix={prefix} />
        </p>
        <p>{t('codeMail', { minutes: OBJECTION_MINUTES })}</p>
      </div>
      <CodeForm again={again} button={t('codeButton')} language={language} />
      <p className="mt-4">{t('codeEffect')}</p>
      <p className="text-quiet mt-6 text-sm">{t.rich('codeNothing', { contact, host })}</p>
    </TokenPage>
  )
}
