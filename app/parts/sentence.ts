import { interfaceLanguage, translator } from '@/messages/translator'

/** A part as a sentence of its own, with the full stop of the language. */
export function sentence(text: string, language: string): string {
  return translator(language, 'site')('sentence', { text })
}

/** Parts as the language around them lists them: "A, B and C", or as a `unit`, which they make up: "A, B, C". */
export function listed(
  parts: string[],
  language: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return new Intl.ListFormat(interfaceLanguage(language), { type }).format(parts)
}

/** Addressees, written one under the other, in one line. */
export function addresseesInLine(addressees: string): string {
  const lines = addressees.split('\n').map((line) => line.trim())
  const [last = '', ...before] = lines.filter((line) => line !== '').reverse()
  return [...before.reverse().map((line) => line.replace(/[,;،、]$/, '')), last].join(' · ')
}
