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
import { summarySentence } from '@/app/parts/fault-sentence'
import type { FormAgain } from '@/app/parts/form'
import type { OwnCorrections } from '@/domain/signature/rights/correct-signature'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { type SignatureField, type ColleagueField, faultSentence, colleagueSentence } from './own-sentences'

// The forms of the own page, between what a browser sends and what the verbs take.

export type OwnField = SignatureField | ColleagueField | ('logo' | 'alt' | 'role' | 'sure')

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

/** The tick that was missing, in the form whose button was pressed. */
export function sureErrors(language: string, again: FormAgain<'sure'> | null) {
  return again?.faults.sure
    ? [{ field: `sure-${again.values.sure}`, sentence: translator(language, 'answers')('sure') }]
    : []
}
