import { CodeForm } from '@/app/parts/code-form'
import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { MailLink } from '@/app/parts/mail-link'
import { pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { openAskedAddress } from '@/domain/objection/asked-address'
import { OBJECTION_MINUTES } from '@/domain/objection/objection'
import { findObjection, type ObjectionPage } from '@/domain/objection/queries'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { AskAgain } from './ask-again'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ to?: string | string[] }>
}

/** Where the code is typed with which an organization says that it did not sign. The link alone does nothing. */
export default async function ObjectionCodePage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findObjection(token)
  if (!found) return <LinkUnknown language={language} prefix={prefix} />
  const again = await formAgain<'code' | 'left'>()
  const t = translator(language, 'objection')
  const { state, campaign, record } = found
  if (state !== 'waiting') return <Outcome {...{ state, campaign, language, prefix }} />
  const sealed = [(await searchParams).to].flat()[0]
  const address = await openAskedAddress(token, sealed)
  return (
    <TokenPage tab={t('codeTitle')} title={t('codeTitle')}>
      <Refused language={language} refusal={again?.refusal} />
      <div className="mb-5 space-y-3">
        <p>
          {t('codeLead')} <LetterLink campaign={campaign} prefix={prefix} />
        </p>
        <p>
          {address
            ? t.rich('codeMailTo', {
                minutes: OBJECTION_MINUTES,
                address: () => (
                  <bdi dir="ltr" className="font-semibold [overflow-wrap:anywhere]">
                    {address}
                  </bdi>
                ),
              })
            : t('codeMail', { minutes: OBJECTION_MINUTES })}
        </p>
      </div>
      <CodeForm
        again={again}
        button={t('codeButton')}
        language={language}
        hidden={address && sealed ? { to: sealed } : {}}
      />
      <p className="mt-4">{t('codeEffect')}</p>
      <AskAgain {...{ record, address, campaign, language, prefix }} />
      <p className="text-quiet mt-6 text-sm">{t.rich('codeNothing', contacts(campaign))}</p>
    </TokenPage>
  )
}

const contacts = (campaign: ObjectionPage['campaign']) => ({
  contact: () => <MailLink address={campaign.contact} />,
  host: () => <MailLink address={environment().HOST_CONTACT} />,
})

type OutcomeProps = {
  state: Exclude<ObjectionPage['state'], 'waiting'>
  campaign: ObjectionPage['campaign']
  language: string
  prefix: string
}

/** Where the name is now, what was decided where that is public, and that nobody can write to whoever objected. */
function Outcome({ state, campaign, language, prefix }: OutcomeProps) {
  const t = translator(language, 'objection')
  const title = t(`outcome.${state}.title`)
  return (
    <TokenPage tab={title} title={title}>
      <div className="space-y-4">
        <p>
          {t(`outcome.${state}.lead`)} <LetterLink campaign={campaign} prefix={prefix} />
        </p>
        {(state === 'off' || state === 'stays') && <p>{t('notKept')}</p>}
        <p>{t.rich('questions', contacts(campaign))}</p>
      </div>
    </TokenPage>
  )
}
