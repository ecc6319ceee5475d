import type { ConfirmField } from '@/app/parts/confirm-values'
import { fieldSentence } from '@/app/parts/fault-sentence'
import { QUESTION_LIMIT } from '@/domain/review/review'
import { COLLEAGUE } from '@/domain/proof/proof'
import { ADDRESS_ASKS_A_DAY } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'

// What is wrong in the forms of the own page, in sentences.

export type SignatureField = ConfirmField | 'category' | 'email' | 'decisionBody' | 'decisionOn' | 'answer'

export type ColleagueField = 'colleague' | 'colleagueRole'

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
