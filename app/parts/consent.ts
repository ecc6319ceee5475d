import { createHash } from 'node:crypto'
import { MOST_MONTHS } from '@/domain/campaign/keeping'
import { translator } from '@/messages/translator'

/**
 * The sentence a signer agrees to, in the interface language that serves the wanted one. The form shows it and the
 * signature keeps its hash, so both take it from here.
 * @param days that the letter keeps addresses after its last delivery
 */
export function consentSentence(language: string, days: number): string {
  return translator(language, 'form')('consent', { days, months: MOST_MONTHS })
}

/** What a signature keeps of the sentence. */
export const consentHash = (language: string) => (days: number) =>
  createHash('sha256').update(consentSentence(language, days), 'utf8').digest()
