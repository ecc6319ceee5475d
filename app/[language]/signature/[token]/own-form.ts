import { labelOf } from '@/app/parts/label-of'
import {
  type ConfirmField,
  ORGANIZATION_FIELDS,
  PERSON_FIELDS,
  readCorrections,
  storedValues,
} from '@/app/parts/confirm-values'
import { fieldSentence, summarySentence } from '@/app/parts/fault-sentence'
import type { FormAgain } from '@/app/parts/form'
import type { OwnCorrections } from '@/domain/signature/rights/correct-signature'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { ADDRESS_ASKS_A_DAY } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'

// The forms of the own page, between what a browser sends and what the verbs take.

type SignatureField = ConfirmField | 'category' | 'email'
export type OwnField = SignatureField | 'role'
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

/** The fields that cannot stand as typed, in the order of the page, each with its sentence. */
export function ownErrors(language: string, kind: OwnSignature['kind'], again: OwnAgain) {
  const own = kind === 'person' ? PERSON_FIELDS : ORGANIZATION_FIELDS
  const fields = [...own, 'category', 'email'] as const
  return fields.flatMap((field): { field: OwnField; sentence: string }[] => {
    const fault = again?.faults[field]
    if (!fault) return []
    const typed = again?.values[field] ?? ''
    if (field === 'email' || field === 'category')
      return [{ field, sentence: faultSentence(language, field, fault, typed) }]
    const label = labelOf(language, field, kind)
    return [{ field, sentence: summarySentence(language, { field, label, fault, typed }) }]
  })
}

/** A field's fault in a sentence; those of a new address are told in this namespace. */
export function faultSentence(language: string, field: SignatureField, fault: string, typed = ''): string {
  const t = translator(language, 'rights')
  if (fault === 'address-same') return t(fault)
  if (fault === 'address-too-often') return t(fault, { times: ADDRESS_ASKS_A_DAY })
  return fieldSentence(language, field, fault, typed)
}
