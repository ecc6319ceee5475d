import { faultDetails } from '@/domain/signature/fault-details'
import type { SignField, FieldRefusal } from '@/domain/signature/signature'
import type { CharacterFault } from '@/domain/text/character-fault'
import { proposeEmail } from '@/domain/text/email-slip'
import { readEmail } from '@/domain/text/read-email'
import { translator } from '@/messages/translator'
import { faultWords, needsFieldName } from './fault-words'

/** The sentence of a field's refusal, with its limit and by how much, or where the fault is in what was typed. */
export function fieldSentence(language: string, field: SignField, fault: string, typed: string): string {
  const t = translator(language, 'refusals')
  const refusal = fault as FieldRefusal
  const place = { after: (text: string) => t('afterText', { text }), atTheBeginning: t('atTheBeginning') }
  const proposal = (fault === 'email-slip' && proposeEmail(readEmail(typed))) || ''
  return t(refusal, faultWords(faultDetails(field, refusal, typed), language, place, proposal))
}

/** What is wrong with the characters of a text, and where, after the name of its field. */
export function placedSentence(language: string, label: string, { fault, after }: CharacterFault): string {
  const t = translator(language, 'refusals')
  const place = { after: (text: string) => t('afterText', { text }), atTheBeginning: t('atTheBeginning') }
  return t('inSummary', { field: label, sentence: t(fault, faultWords({ after }, language, place)) })
}

/** The same as it stands in a summary of errors, with the field's label where the sentence does not name it. */
export function summarySentence(
  language: string,
  { field, label, fault, typed }: { field: SignField; label: string; fault: string; typed: string },
): string {
  const sentence = fieldSentence(language, field, fault, typed)
  return needsFieldName(fault)
    ? translator(language, 'refusals')('inSummary', { field: label, sentence })
    : sentence
}
