import { translator } from '@/messages/translator'

/** A part as a sentence of its own, with the full stop of the language. */
export function sentence(text: string, language: string): string {
  return translator(language, 'site')('sentence', { text })
}
