import { summarySentence } from '@/app/parts/fault-sentence'
import type { FormAgain } from '@/app/parts/form'
import { ErrorSummary } from '@/app/parts/error-summary'
import { LetterLink } from '@/app/parts/letter-link'
import { Refused } from '@/app/parts/refused'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { TokenPage } from '@/app/parts/token-page'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { countryName, isCountry } from '@/domain/text/country'
import { inLanguage, paths } from '@/paths'
import { interfaceLanguage, translator } from '@/messages/translator'
import { ConfirmFields } from '@/app/parts/confirm-fields'
import { decisionSentence } from '@/app/parts/proof'
import { labelOf } from '@/app/parts/label-of'
import { CodeMailed, codeErrorOf, LastStep } from './confirm-by-code'
import { ConfirmPreview } from './confirm-preview'
import { Others } from './others'
import {
  type ConfirmField,
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
  const at = { language, kind: signature.kind }
  const stored = storedValues(signature)
  const values = { ...stored, ...again?.values }
  const person = signature.kind === 'person'
  const fields = person ? PERSON_FIELDS : ORGANIZATION_FIELDS
  const faulty = fields.filter((field) => again?.faults[field])
  const touched = fields.some((field) => values[field] !== stored[field])
  const twice = again?.refusal === 'organization-twice'
  const country = values.country.toUpperCase()
  const place = isCountry(country) ? countryName(country, interfaceLanguage(language)) : signature.area
  const codeError = person ? undefined : codeErrorOf(language, again?.faults.code, props.codesLeft)
  const errors: { field: string; sentence: string }[] = faulty.map((field) =>
    errorOf(at, field, values[field], again!.faults[field]!),
  )
  if (codeError) errors.push({ field: 'code', sentence: codeError })
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <ErrorSummary title={t('errors')} errors={errors} />
      <Refused language={language} refusal={again?.refusal} />
      <CodeMailed language={language} refusal={again?.refusal} />
      {twice && <Twice>{t('twice')}</Twice>}
      <p className="text-quiet mb-6">
        {t('letter')} <LetterLink campaign={signature.campaign} prefix={prefix} />
      </p>
      <NotPublicYet campaign={signature.campaign} language={language} />
      <form method="post" id={FORM} noValidate>
        <input type="hidden" name="choice" value={signature.id} />
        <section className="sheet" aria-labelledby="preview">
          <h2 className="text-quiet mb-3 font-sans text-sm font-semibold" id="preview">
            {person ? t('preview') : t('previewOrganization')}
          </h2>
          <ConfirmPreview
            form={FORM}
            kind={signature.kind}
            values={values}
            place={place}
            category={category}
            counted={t('counted')}
            statement={signature.decision && decisionSentence(signature.decision, language)}
          />
          {!person && <p className="mt-3 text-sm">{t('waiting')}</p>}
          <p className="text-quiet mt-3 text-sm">{t('never')}</p>
        </section>
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
      <NotMe href={inLanguage(prefix, paths.neverAgain(token))}>{t('notMe')}</NotMe>
    </TokenPage>
  )
}

type At = { language: string; kind: OwnSignature['kind'] }

function errorOf(
  { language, kind }: At,
  field: Exclude<ConfirmField, 'updates'>,
  typed: string,
  fault: string,
) {
  const label = labelOf(language, field, kind)
  return { field, sentence: summarySentence(language, { field, label, fault, typed }) }
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

function NotMe({ href, children }: { href: string; children: string }) {
  return (
    <p className="border-rule mt-12 border-t pt-4 text-sm">
      <a href={href}>{children}</a>
    </p>
  )
}

function Twice({ children }: { children: string }) {
  return (
    <p className="notice-warn" role="alert">
      {children}
    </p>
  )
}
