import { fieldSentence } from '@/app/parts/fault-sentence'
import { faultWords } from '@/app/parts/fault-words'
import type { FormAgain } from '@/app/parts/form'
import { ANSWER_LIMITS } from '@/domain/invitation/answer'
import { findHidden } from '@/domain/text/hidden'
import { countCharacters } from '@/domain/text/name'
import { tidyText, trimEnds } from '@/domain/text/tidy'
import type { FieldRefusal, SignField } from '@/domain/signature/signature'
import { translator } from '@/messages/translator'

// The forms of an invited organization's page: their fields, and what is wrong with them in sentences.

/** What the address says while the sign form is shown. */
export const SIGN_STEP = 'step=sign'

export const ANSWER_FIELDS = ['until', 'reason', 'email'] as const
export type AnswerField = (typeof ANSWER_FIELDS)[number]
/** Either form may come back: the answer's, or the sign form. */
export type InvitedAgain = FormAgain<AnswerField | SignField> | null

const OWN = ['reason-required', 'day-required', 'day-invalid', 'day-past', 'day-after-closing', 'day-too-far', 'email-required', 'handed-too-often', 'hand-on-later'] as const // prettier-ignore

/** Whether what came back is the sign form. */
export const isSignForm = (again: InvitedAgain) => again?.values.edition !== undefined

/** The fault of a field as a sentence. */
export function answerSentence(
  language: string,
  field: AnswerField,
  again: InvitedAgain,
): string | undefined {
  const fault = again?.faults[field]
  if (!fault) return undefined
  const typed = again.values[field] ?? ''
  const own = OWN.find((known) => known === fault)
  if (own) return translator(language, 'invited')(`fault.${own}`, { times: ANSWER_LIMITS.handings })
  if (field !== 'reason') return fieldSentence(language, 'email', fault, typed)
  const t = translator(language, 'refusals')
  const place = { after: (text: string) => t('afterText', { text }), atTheBeginning: t('atTheBeginning') }
  const details =
    fault === 'too-long'
      ? { max: ANSWER_LIMITS.reason, count: countCharacters(trimEnds(typed)) }
      : { after: findHidden(tidyText(typed))?.after ?? '' }
  return t(fault as FieldRefusal, faultWords(details, language, place, ''))
}

/** All that is wrong, in the order of the page. */
export function answerErrors(language: string, again: InvitedAgain) {
  return ANSWER_FIELDS.flatMap((field) => {
    const sentence = answerSentence(language, field, again)
    return sentence ? [{ field, sentence }] : []
  })
}
