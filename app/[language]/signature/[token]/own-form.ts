import { labelOf } from '@/app/parts/label-of'
import {
  type ConfirmField,
  ORGANIZATION_FIELDS,
  PERSON_FIELDS,
  readCorrections,
  storedValues,
} from '@/app/parts/confirm-values'
import { logoSentence } from '@/app/parts/logo-sentence'
import { isLogoRefusal } from '@/domain/signature/logo/logo'
import { fieldSentence, summarySentence } from '@/app/parts/fault-sentence'
import type { FormAgain } from '@/app/parts/form'
import { QUESTION_LIMIT } from '@/domain/review/review'
import type { OwnCorrections } from '@/domain/signature/rights/correct-signature'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { COLLEAGUE } from '@/domain/proof/proof'
import { ADDRESS_ASKS_A_DAY } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'

// The forms of the own page, between what a browser sends and what the verbs take.

type SignatureField = ConfirmField | 'category' | 'email' | 'decisionBody' | 'decisionOn' | 'answer'
export type OwnField = SignatureField | ColleagueField | ('logo' | 'alt' | 'role')
type ColleagueField = 'colleague' | 'colleagueRole'
export type OwnAgain = FormAgain<OwnField> | null
export type OwnValues = Record<ConfirmField | 'category', string>

/** The stored signature as text per field, as the form shows it, under what was typed last. */
export function ownValues(signature: OwnSignature, again: OwnAgain): OwnValues {
  return { ...storedValues(signature), category: signature.category ?? '', ...again?.values }
}

/** What a posted form corrects. Showing and news have buttons of their own. */
export function readOwnCorrections(form: Record<string, string>): OwnCorrections {
  const { listed: _listed, updates: _updates, ...corrections } = readCorrections(form)
  return form.category === undefined ? corrections : { ...corrections, category: form.category }
}

/** What the form that corrects a signature asks for. */
export const correctedFields = (kind: OwnSignature['kind']) =>
  [...(kind === 'person' ? PERSON_FIELDS : ORGANIZATION_FIELDS), 'category'] as const

/** The fields that cannot stand as typed, in the order of the page, each with its sentence. */
export function ownErrors(language: string, kind: OwnSignature['kind'], again: OwnAgain) {
  const others = ['decisionBody', 'decisionOn', 'colleague', 'colleagueRole', 'email'] as const
  const fields = [...correctedFields(kind), ...others, ...(['answer', 'logo', 'alt'] as const)] as const
  return fields.flatMap((field): { field: OwnField; sentence: string }[] => {
    const fault = again?.faults[field]
    if (!fault) return []
    if (isLogoRefusal(fault)) return [{ field, sentence: logoSentence(language, fault, again?.values.alt) }]
    if (field === 'logo' || field === 'alt') return []
    const typed = again?.values[field] ?? ''
    if (field === 'email' || field === 'category' || field === 'answer')
      return [{ field, sentence: faultSentence(language, field, fault, typed) }]
    if (field === 'colleague' || field === 'colleagueRole')
      return [{ field, sentence: colleagueSentence(language, field, fault, typed) }]
    if (field === 'decisionBody' || field === 'decisionOn') {
      const label = translator(language, 'form')(field)
      return [{ field, sentence: summarySentence(language, { field, label, fault, typed }) }]
    }
    const label = labelOf(language, field, kind)
    return [{ field, sentence: summarySentence(language, { field, label, fault, typed }) }]
  })
}

/** A field's fault in a sentence; those of a new address are told in this namespace. */
export function faultSentence(language: string, field: SignatureField, fault: string, typed = ''): string {
  if (field === 'answer') {
    const max = QUESTION_LIMIT.toLocaleString(language)
    return translator(language, 'own')(fault === 'question-required' ? 'answerRequired' : 'answerInvalid', {
      max,
    })
  }
  const t = translator(language, 'rights')
  if (fault === 'address-same') return t(fault)
  if (fault === 'address-too-often') return t(fault, { times: ADDRESS_ASKS_A_DAY })
  return fieldSentence(language, field, fault, typed)
}

const COLLEAGUE_FAULTS = [
  'colleague-free-mail',
  'colleague-other-domain',
  'colleague-yourself',
  'colleague-no-domain',
  'colleague-too-often',
  'colleague-done',
  'email-required',
  'role-required',
] as const

/** The same of a colleague who is to be asked. */
export function colleagueSentence(
  language: string,
  field: ColleagueField,
  fault: string,
  typed = '',
): string {
  const own = COLLEAGUE_FAULTS.find((known) => known === fault)
  if (own) return translator(language, 'proving')(`fault.${own}`, { times: COLLEAGUE.aDay })
  return fieldSentence(language, field === 'colleague' ? 'email' : 'title', fault, typed)
}
