import { cutBetweenWords, proseOf } from './excerpt'
import { parseMarkdown } from './parse-markdown'

/** Shorter ones say too little, and may be what an abbreviation ended. */
const SHORT = 25
const LONGEST = 240

// "Dear ministers," "拝啓" "Mesdames et Messieurs :" — a line of its own that no sentence ends.
const greets = (prose: string) => [...prose].length <= 120 && !/[.!?…。！？؟।።]["'”’»)\]]*$/u.test(prose)

/**
 * The first sentence of a letter's running text, after who is greeted, without markup; at most 240 code points.
 * @param markdown its beginning is enough
 */
export function firstSentence(markdown: string, language: string): string {
  const tree = parseMarkdown(markdown)
  const paragraphs = (tree?.children ?? [{ type: 'text', value: markdown }])
    .map((block) => proseOf(block).replace(/\s+/gu, ' ').trim())
    .filter((prose) => prose !== '')
  const [opening = ''] = paragraphs.filter((prose) => !greets(prose)).concat(paragraphs)
  let sentence = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(opening)) {
    if (sentence !== '' && [...(sentence + segment).trim()].length > LONGEST) break
    sentence += segment
    if ([...sentence.trim()].length >= SHORT) break
  }
  // After "Sehr geehrte Damen und Herren," a letter goes on without a capital.
  const [first = '', ...rest] = cutBetweenWords(sentence, LONGEST)
  return first.toLocaleUpperCase(language) + rest.join('')
}
