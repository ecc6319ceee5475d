import { summarySentence } from '@/app/parts/fault-sentence'
import { type FormAgain, formAgain } from '@/app/parts/form'
import { ErrorSummary } from '@/app/parts/error-summary'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { Moment } from '@/app/parts/moment'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { CORRECTIONS } from '@/domain/limit/limits'
import { CONFIRM_DAYS, SUBMISSION_CODES } from '@/domain/signature/caps'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import { CorrectAddress } from './correct-address'
import { Gone } from './gone'
import { SendAgain } from './send-again'
import { type CodeAgain, findSubmissionOnce, isAgainTooLate, isNoToken, minutesUntil } from './submission'
import { refusalSentence, TypeCode } from './type-code'
import { NothingCame, WhatNext } from './what-next'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ done?: string }>
}

/** What came of correcting the address. */
const CORRECTED = {
  corrected: 'correctedDone',
  'same-address': 'sameAddress',
  'same-mailbox': 'sameMailbox',
} as const

/** What happens after signing. The same bytes for every history of the address (docs/promises.md, 9). */
export default async function SubmittedPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const { done } = await searchParams
  const submission = await findSubmissionOnce(token)
  const language = pageLanguage(prefix, submission?.campaign.language)
  if (isNoToken(token)) return <LinkUnknown language={language} prefix={prefix} />
  if (!submission) return <Gone language={language} prefix={prefix} />
  const again = await formAgain<'email' | 'code' | 'left'>()
  const t = translator(language, 'submitted')
  const { address, campaign } = submission
  const person = submission.kind === 'person'
  const waits = minutesUntil(submission.sentAt) > 0
  const tooLate = isAgainTooLate(submission)
  return (
    <TokenPage tab={t('tab')} title={t('title')}>
      <Refused language={language} refusal={again?.refusal} />
      <ErrorSummary title={translator(language, 'answers')('errors')} errors={errorsOf(language, again)} />
      {done === 'again' && !waits && <Notice>{t('againDone')}</Notice>}
      {done && Object.hasOwn(CORRECTED, done) && (
        <Notice>{t(CORRECTED[done as keyof typeof CORRECTED])}</Notice>
      )}
      <p className="text-quiet mb-4">
        {t('letter')} <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <NotPublicYet campaign={campaign} language={language} />
      <WhatNext {...submission} {...{ language, person, waits }} />
      <TypeCode language={language} again={codeAgain(again)} open={submission.tries < SUBMISSION_CODES} />
      <NothingCame {...{ language, campaign, person, waits }} />
      <CorrectAddress
        language={language}
        value={again?.values.email ?? address}
        fault={again?.faults.email}
        refusal={again?.refusal}
        usedUp={submission.corrections >= CORRECTIONS}
        sign={campaign.isPublic ? inLanguage(prefix, paths.sign(campaign.slug)) : null}
      />
      {(waits || !tooLate) && (
        <SendAgain
          language={language}
          sentAt={submission.sentAt}
          asked={done === 'again'}
          tooLate={tooLate}
        />
      )}
      <p className="text-quiet mt-10 text-sm">
        {t.rich(tooLate ? 'untilWaits' : 'until', {
          days: CONFIRM_DAYS,
          time: () => <Moment at={submission.expiresAt} language={language} only="time" />,
        })}
      </p>
    </TokenPage>
  )
}

type Again = FormAgain<'email' | 'code' | 'left'> | null

function codeAgain(again: Again): CodeAgain | null {
  return again?.faults.code ? { refusal: again.faults.code, left: Number(again.values.left) } : null
}

function errorsOf(language: string, again: Again): { field: string; sentence: string }[] {
  const code = codeAgain(again)
  if (code)
    return code.refusal === 'page-used-up'
      ? []
      : [{ field: 'code', sentence: refusalSentence(language, code) }]
  const fault = again?.faults.email
  if (!fault) return []
  const label = translator(language, 'submitted')('email')
  const typed = again?.values.email ?? ''
  return [{ field: 'email', sentence: summarySentence(language, { field: 'email', label, fault, typed }) }]
}

function Notice({ children }: { children: string }) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  )
}
