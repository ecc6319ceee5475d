import { interfaceLanguage } from '@/messages/translator'

/** A text that begins a sentence. A name that begins one stays as it is: it is isolated. */
export function capital(text: string, language: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(interfaceLanguage(language)) + rest.join('')
}
