import { ErrorSummary } from '@/app/parts/error-summary'
import { LetterArticle } from '@/app/parts/letter-article'
import { NotMe } from '@/app/parts/not-me'
import { addressNaming } from '@/app/parts/read-in'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { Warning } from '@/app/parts/warning'
import { StrongName } from '@/app/parts/strong-name'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { ToCountersign } from '@/domain/proof/countersign'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { type CountersignAgain, errorsOf } from './countersign-errors'
import { SecondAnswer } from './second-answer'

type Props = {
  language: string
  prefix: string
  token: string
  asked: ToCountersign
  letter: Letter
  again: CountersignAgain
}

/** Who signed which letter for which organization, the letter to read, and the second officer's answer: yes with name and role, or that it is not right. */
export function CountersignForm({ language, prefix, token, asked, letter, again }: Props) {
  const t = translator(language, 'countersign')
  const { campaign } = asked
  const errors = errorsOf(language, asked.left, again)
  const officer = [asked.name, asked.title].filter(Boolean).join(', ')
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <ErrorSummary title={t('errors')} errors={errors} />
      <Refused language={language} refusal={again?.refusal} />
      {again?.refusal === 'not-possible' && <Warning>{t('gone')}</Warning>}
      <p className="[overflow-wrap:anywhere]">
        {t.rich('lead', {
          officer: () => <StrongName>{officer}</StrongName>,
          organization: () => <StrongName>{asked.organization}</StrongName>,
        })}
      </p>
      <p className="mt-2 mb-6">
        <a href="#answer">{translator(language, 'invited')('toAnswer')}</a>
      </p>
      <LetterArticle
        {...{ campaign, letter, language }}
        address={addressNaming(campaign, paths.countersign(token))}
        within
      />
      <p id="answer" className="mt-8 mb-6">
        {t('effect')}
      </p>
      {asked.left === 0 ? (
        <p className="notice-warn">{t('codeUsedUp')}</p>
      ) : (
        <SecondAnswer {...{ language, asked, again, errors }} />
      )}
      <NotMe token={token} prefix={prefix}>
        {t('notMe')}
      </NotMe>
    </TokenPage>
  )
}
