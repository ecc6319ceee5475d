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
  const spoken = interfaceLanguage(language)
  // Japanese units would stand apart by a space alone.
  return new Intl.ListFormat(spoken, { type: spoken === 'ja' ? 'conjunction' : type }).format(parts)
}

/** Whole sentences after each other: with a space, where the language writes one. */
export function joinSentences(sentences: string[], language: string): string {
  return sentences.join(interfaceLanguage(language) === 'ja' ? '' : ' ')
}

/** What separates parts of a sentence, where it is not a comma and a space. */
const COMMAS: Record<string, string> = { ar: '، ', fa: '، ', ur: '، ', ja: '、', zh: '，' }

/** Addressees, written one under the other, in one line: a line that ends in a comma or goes on with "and" gets no other. */
export function addresseesInLine(addressees: string, language: string): string {
  const spoken = language.split('-')[0]!
  const comma = COMMAS[spoken] ?? ', '
  const space = comma.endsWith(' ') ? ' ' : ''
  const and = listed(['', ''], language).trimStart()
  const lines = addressees.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .reduce((before, line) => {
      const joined = /[,;:،؛、，；：]$/.test(before) || (and.endsWith(' ') && line.startsWith(and))
      return before === '' ? line : before + (joined ? space : comma) + line
    }, '')
}
