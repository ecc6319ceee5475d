import { createHash } from 'node:crypto'
import { MOST_MONTHS } from '@/domain/campaign/keeping'
import { interfaceLanguage, translator } from '@/messages/translator'

/**
 * The sentence a signer agrees to, in the interface language that serves the wanted one. The form shows it and the
 * signature keeps its hash, so both take it from here.
 * @param days that the letter keeps addresses after its last delivery
 */
export function consentSentence(language: string, days: number): string {
  return translator(language, 'form')('consent', { days, months: MOST_MONTHS })
}

/** Hashes by language and days: a sentence takes longer to format than to store, and there are 180 days and a few languages. */
const hashes = new Map<string, Buffer>()

/** What a signature keeps of the sentence. */
export const consentHash =
  (language: string) =>
  (days: number): Buffer => {
    const served = interfaceLanguage(language)
    const key = `${served} ${days}`
    const hash =
      hashes.get(key) ?? createHash('sha256').update(consentSentence(served, days), 'utf8').digest()
    hashes.set(key, hash)
    return hash
  }
