import { translator } from '@/messages/translator'

/**
 * The sentence a signer agrees to, in the interface language that serves the wanted one. The form shows it and the
 * signature keeps its hash, so both take it from here.
 */
export function consentSentence(language: string): string {
  return translator(language, 'form')('consent')
}
