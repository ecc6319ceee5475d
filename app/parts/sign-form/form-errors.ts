import type { FieldErrors } from 'react-hook-form'
import { faultWords, needsFieldName } from '../fault-words'
import { faultDetails } from '@/domain/signature/fault-details'
import {
  type SignField,
  FIELDS,
  type FieldRefusal,
  tidyValues,
  typedValues,
  type Values,
} from '@/domain/signature/signature'
import { findFaults } from '@/domain/signature/find-faults'
import type { SignValues } from './fields'
import { type Category, choosable } from '../category'
import type { Sentences } from './sentences'

export type Errors = FieldErrors<SignValues>

/** Puts what only the browser knows into the open places of a sentence. */
function fill(sentence: string, words: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, word: string) => words[word] ?? place)
}

/** Where the faults come from: the sentences, the language they are in, and what was typed. */
type Told = { say: Sentences; language: string; values: Partial<Values>; proposal?: string | undefined }

/** Refusals of the domain, or sentences of the server, as React Hook Form keeps errors; `type` is the refusal. */
export function faultsToErrors(
  faults: Partial<Record<string, string>>,
  { say, language, values, proposal }: Told,
): Errors {
  const place = { after: (text: string) => fill(say.afterText, { text }), atTheBeginning: say.atTheBeginning }
  const entries = Object.entries(faults).map(([name, fault]) => {
    const [field, refusal] = [name as SignField, fault as FieldRefusal]
    const sentence = say.faults[refusal]
    if (!sentence) return [field, { type: 'refused', message: fault }] as const
    const words = faultWords(faultDetails(field, refusal, values[field] ?? ''), language, place, proposal)
    return [field, { type: refusal, message: fill(sentence, words) }] as const
  })
  return Object.fromEntries(entries)
}

// As sign-fields.tsx shows them; no reader sees a field for the rest.
const SHOWN: SignField[] = ['kind', 'organization', 'website', 'name', 'email', 'country', 'title', 'affiliation', 'category', 'listed', 'decisionBody', 'decisionOn', 'consent', 'updates'] // prettier-ignore
export const FORM_ORDER = [...SHOWN, ...FIELDS.filter((field) => !SHOWN.includes(field))]

/** Errors in the order of the form, for the summary on top, each with the name of its field. */
export function listErrors(errors: Errors, say: Sentences): { field: string; sentence: string }[] {
  return FORM_ORDER.flatMap((field) => {
    const { message: sentence, type = '' } = errors[field] ?? {}
    if (!sentence) return []
    const label = labelOf(field, say)
    const named = label && type !== 'server' && type !== 'refused' && needsFieldName(type)
    return { field, sentence: named ? fill(say.inSummary, { field: label, sentence }) : sentence }
  })
}

function labelOf(field: SignField, say: Sentences): string | undefined {
  if (field === 'title') return say.titleOrRole
  const labels: Partial<Record<SignField, string>> = say
  return labels[field]
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
  const tidied = tidyValues(typed)
  const missing =
    tidied.category === '' && choosable(categories).some(({ kind }) => kind === tidied.kind)
      ? { category: 'category-required' as const }
      : {}
  const told = { say, language: known.language, values: typed }
  const errors = faultsToErrors({ ...missing, ...findFaults(tidied) }, told)
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
}
