import { summarySentence } from '@/app/parts/fault-sentence'
import type { FormAgain } from '@/app/parts/form'
import { ErrorSummary } from '@/app/parts/error-summary'
import { LetterLink } from '@/app/parts/letter-link'
import { NotMe } from '@/app/parts/not-me'
import { Refused } from '@/app/parts/refused'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { TokenPage } from '@/app/parts/token-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { ConfirmFields } from '@/app/parts/confirm-fields'
import { labelOf } from '@/app/parts/label-of'
import { Warning } from '@/app/parts/warning'
import { CodeMailed, codeErrorOf, LastStep } from './confirm-by-code'
import { WhatIsPublished } from './what-is-published'
import { Others } from './others'
import {
  type ConfirmField,
  type ConfirmValues,
  ORGANIZATION_FIELDS,
  PERSON_FIELDS,
  storedValues,
} from '@/app/parts/confirm-values'

type Props = {
  language: string
  prefix: string
  token: string
  signature: OwnSignature
  /** They wait for the same mailbox. */
  others: OwnSignature[]
  /** Heading of the category it stands in. */
  category: string | null
  again: FormAgain<ConfirmField | 'choice' | 'code'> | null
  /** How often the code may still be typed that an organization is confirmed with. */
  codesLeft: number
}

const FORM = 'confirm'

/** What will be published, the means to correct it, and the one button that confirms. */
export function ConfirmForm(props: Props) {
  const { language, prefix, token, signature, others, category, again } = props
  const t = translator(language, 'confirm')
  const stored = storedValues(signature)
  const values = { ...stored, ...again?.values }
  const person = signature.kind === 'person'
  const fields = person ? PERSON_FIELDS : ORGANIZATION_FIELDS
  const faulty = fields.filter((field) => again?.faults[field])
  const touched = fields.some((field) => values[field] !== stored[field])
  const twice = again?.refusal === 'organization-twice'
  const codeError = person ? undefined : codeErrorOf(language, again?.faults.code, props.codesLeft)
  const errors: { field: string; sentence: string }[] = faulty.map((field) => {
    const [label, fault] = [labelOf(language, field, signature.kind), again!.faults[field]!]
    return { field, sentence: summarySentence(language, { field, label, fault, typed: values[field] }) }
  })
  if (codeError) errors.push({ field: 'code', sentence: codeError })
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <ErrorSummary title={t('errors')} errors={errors} />
      <Refused language={language} refusal={again?.refusal} />
      <CodeMailed language={language} refusal={again?.refusal} />
      {twice && <Warning>{t('twice')}</Warning>}
      <p className="text-quiet mb-6">
        {t('letter')} <LetterLink campaign={signature.campaign} prefix={prefix} />
      </p>
      <NotPublicYet campaign={signature.campaign} language={language} />
      <form method="post" id={FORM} noValidate>
        <input type="hidden" name="choice" value={signature.id} />
        <WhatIsPublished form={FORM} {...{ signature, values, category, language }} />
        {!person && <Officer language={language} values={values} />}
        <Others language={language} others={others} />
        <details className="my-6" open={faulty.length > 0 || twice || touched}>
          <summary className="text-seal cursor-pointer py-2 font-medium underline underline-offset-4">
            {t('correct')}
          </summary>
          <ConfirmFields {...{ language, signature, values }} faults={again?.faults ?? {}} />
        </details>
        <Updates ask={t('updates')} wanted={values.updates === 'true'} />
        <LastStep language={language} person={person} left={props.codesLeft} error={codeError} />
      </form>
      <NotMe token={token} prefix={prefix}>
        {t('notMe')}
      </NotMe>
    </TokenPage>
  )
}

/** What else an officer signs with: whoever typed it may have been somebody else, and it isn't in what is published. */
function Officer({ language, values }: { language: string; values: ConfirmValues }) {
  const said = (['name', 'title', 'website'] as const).filter((field) => values[field])
  return (
    <dl className="mt-4 text-sm">
      {said.map((field) => (
        <div key={field} className="flex flex-wrap gap-x-2 [overflow-wrap:anywhere]">
          <dt className="text-quiet">{labelOf(language, field, 'organization')}</dt>
          <dd>
            <bdi>{values[field]}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** News is asked for by the mailbox's owner, here: whoever typed the address may have been somebody else. */
function Updates({ ask, wanted }: { ask: string; wanted: boolean }) {
  return (
    <label className="check">
      <input type="hidden" name="updatesAsked" value="1" />
      <input type="checkbox" name="updates" value="true" defaultChecked={wanted} />
      <span>{ask}</span>
    </label>
  )
}
