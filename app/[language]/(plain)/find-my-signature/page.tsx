import { fieldSentence } from '@/app/parts/fault-sentence'
import { formAgain } from '@/app/parts/form'
import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { EmailField } from '@/app/parts/email-field'
import { ErrorSummary } from '@/app/parts/error-summary'
import { MailLink } from '@/app/parts/mail-link'
import { pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { LINK_CAPS } from '@/domain/signature/caps'
import { environment } from '@/env'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ language: string }>; searchParams: Promise<{ done?: string }> }

/** Lost links come again by mail. The page is the same for every address, before and after. */
export default async function FindPage({ params, searchParams }: Props) {
  const { language: prefix } = await params
  const { done } = await searchParams
  const language = pageLanguage(prefix, undefined)
  const again = await formAgain<'email'>()
  const t = translator(language, 'rights')
  const fault = again?.faults.email
  const error =
    fault === 'email-required'
      ? t('findRequired')
      : fault && fieldSentence(language, 'email', fault, again.values.email ?? '')
  if (done !== undefined && !again) return <Done language={language} prefix={prefix} />
  return (
    <TokenPage tab={t('findTab')} title={t('findTitle')}>
      <ErrorSummary
        title={translator(language, 'answers')('errors')}
        errors={error ? [{ field: 'email', sentence: error }] : []}
      />
      <Refused language={language} refusal={again?.refusal} />
      <p className="lead">{t('findLead')}</p>
      <form method="post" className="sheet" noValidate action={inLanguage(prefix, paths.findMySignature())}>
        <EmailField label={t('findEmail')} value={again?.values.email} error={error} />
        <EmailChoiceFor language={language} fault={fault} typed={again?.values.email ?? ''} />
        <button className="button w-full sm:w-auto">{t('findButton')}</button>
      </form>
      <p className="text-quiet mt-4 text-sm">
        {t('findCaps', { minutes: LINK_CAPS.minutesApart, day: LINK_CAPS.aDay })}
      </p>
    </TokenPage>
  )
}

function Done({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'rights')
  const { HOST_NAME: host, HOST_CONTACT: contact } = environment()
  return (
    <TokenPage tab={t('findTab')} title={t('findDoneTitle')}>
      <div className="space-y-4">
        <p className="text-base">{t('findDone')}</p>
        <p>{t('findPending')}</p>
        <p>{t('findNothing')}</p>
        <p>{t.rich('findNever', { host, contact, mail: () => <MailLink address={contact} /> })}</p>
        <p>
          <a href={inLanguage(prefix, paths.findMySignature())}>{t('findAgain')}</a>
        </p>
      </div>
    </TokenPage>
  )
}
