import { CodeField, codeSentence } from '@/app/parts/code-field'
import { ErrorSummary } from '@/app/parts/error-summary'
import { fieldSentence } from '@/app/parts/fault-sentence'
import { TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { LetterArticle } from '@/app/parts/letter-article'
import { NotMe } from '@/app/parts/not-me'
import { addressNaming } from '@/app/parts/read-in'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { Warning } from '@/app/parts/warning'
import { StrongName } from '@/app/parts/strong-name'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { ToCountersign } from '@/domain/proof/countersign'
import type { CodeRefusal } from '@/domain/seal/try-code'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

export type CountersignField = 'code' | 'name' | 'role'

type Props = {
  language: string
  prefix: string
  token: string
  asked: ToCountersign
  letter: Letter
  again: FormAgain<CountersignField> | null
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
        <Answer {...{ language, asked, again, errors }} />
      )}
      <NotMe token={token} prefix={prefix}>
        {t('notMe')}
      </NotMe>
    </TokenPage>
  )
}

type AnswerProps = Pick<Props, 'language' | 'asked' | 'again'> & { errors: ReturnType<typeof errorsOf> }

/** Both answers take the code: either changes what the public sees. */
function Answer({ language, asked, again, errors }: AnswerProps) {
  const t = translator(language, 'countersign')
  const errorIn = (field: CountersignField) => errors.find((one) => one.field === field)?.sentence
  return (
    <form method="post" noValidate className="sheet">
      <TextField
        name="name"
        label={t('name')}
        autoComplete="name"
        defaultValue={again?.values.name}
        error={errorIn('name')}
      />
      <TextField
        name="role"
        label={t('role')}
        autoComplete="organization-title"
        defaultValue={again?.values.role ?? asked.role ?? ''}
        error={errorIn('role')}
      />
      <CodeField language={language} error={errorIn('code')} />
      <p className="text-quiet mb-4 text-sm">{t('private')}</p>
      <div className="flex flex-wrap gap-3">
        <button className="button" name="action" value="countersign">
          {t('button')}
        </button>
        <button className="button-warn" name="action" value="deny">
          {t('deny')}
        </button>
      </div>
      <p className="text-quiet mt-3 text-sm">{t('denyNote')}</p>
    </form>
  )
}

function errorsOf(language: string, left: number, again: Props['again']) {
  const t = translator(language, 'countersign')
  return (['name', 'role', 'code'] as const).flatMap(
    (field): { field: CountersignField; sentence: string }[] => {
      const fault = again?.faults[field]
      if (!fault) return []
      const typed = again.values[field] ?? ''
      if (field === 'code') return [{ field, sentence: codeSentence(language, fault as CodeRefusal, left) }]
      const missing = fault === 'name-required' || fault === 'role-required'
      const sentence = missing
        ? t(`fault.${fault}`)
        : fieldSentence(language, field === 'role' ? 'title' : 'name', fault, typed)
      return [{ field, sentence }]
    },
  )
}
