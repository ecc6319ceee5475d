import type { FieldErrors } from 'react-hook-form'
import { FIELDS, type FieldRefusal, findFaults, typedValues, type Values } from '@/domain/signature/signature'
import type { SignValues } from './fields'
import { type Category, choosable } from './category'
import type { Sentences } from './sentences'

export type Errors = FieldErrors<SignValues>

/** Refusals of the domain, or sentences of the server, as React Hook Form keeps errors. */
export function faultsToErrors(faults: Partial<Record<string, string>>, say: Sentences): Errors {
  const entries = Object.entries(faults).map(([field, fault]) => {
    const message = say.faults[fault as FieldRefusal] ?? fault
    return [field, { type: 'refused', message }] as const
  })
  return Object.fromEntries(entries)
}

/** Errors in the order of the form, for the summary on top. */
export function listErrors(errors: Errors): { field: string; sentence: string }[] {
  return FIELDS.flatMap((field) => {
    const sentence = errors[field]?.message
    return sentence ? [{ field, sentence }] : []
  })
}

/**
 * Checks by the rules that the server's schema runs (findFaults), without the schema around them: the form's values are
 * texts already, so zod would only add to what a phone loads.
 */
export function checkInBrowser(
  values: SignValues,
  known: Pick<Values, 'language' | 'edition' | 'translation'>,
  say: Sentences,
  categories: Category[],
) {
  const typed = typedValues({ ...values, ...known })
  const trimmed = Object.fromEntries(FIELDS.map((field) => [field, typed[field].trim()])) as Values
  const missing =
    trimmed.category === '' && choosable(categories).some(({ kind }) => kind === trimmed.kind)
      ? { category: 'category-required' as const }
      : {}
  const errors = faultsToErrors({ ...missing, ...findFaults(trimmed) }, say)
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
}
