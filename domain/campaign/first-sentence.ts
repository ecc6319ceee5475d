import { cutBetweenWords, proseOf } from './excerpt'
import { type ProseNode, parseMarkdown } from './parse-markdown'

/** Shorter ones say too little, and may be what an abbreviation ended. Han, Kana and Hangul say more in fewer characters. */
const SHORT = { dense: 12, other: 25 }
/** One sentence of a paragraph of its own that is shorter may be a greeting, a place or a date. */
const BRIEF = { dense: 20, other: 60 }
const GREETING = 120
const LONGEST = 240

const count = (text: string) => [...text.trim()].length
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu
const script = (text: string): 'dense' | 'other' =>
  (text.match(DENSE)?.length ?? 0) * 2 > text.length ? 'dense' : 'other'

/** Small abbreviations with a vowel. Others have none ("vs.", "bzw."), begin with a capital ("Dr.", "Mme.") or are one letter ("z. B."). */
const ABBREVIATIONS = new Set(
  'abs approx art ca etc gem incl inkl no núm pág prof resp sog usw vol'.split(' '),
)
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}\p{N}]{1,6})\.["'”’»)\]]*\s*$/u

/** "e. V.", "Dr. No", "John A. Smith", "28. November": whether what stands before the last full stop may be an abbreviation. */
function mayGoOn(segment: string): boolean {
  const [, word = ''] = LAST_WORD.exec(segment) ?? []
  if (ABBREVIATIONS.has(word)) return true
  if (/^\p{L}\p{M}*$|^\p{N}{1,2}$/u.test(word)) return true
  return count(word) <= 4 && /^\p{Lu}|^[b-df-hj-np-tv-xz]+$/u.test(word)
}

// Inside an address no white space follows: "example.org/a.b?c=d".
const RUNS_ON = /[.!?]$/

/** The segments of a paragraph, joined where one does not end a sentence. Joining too much only makes the sentence longer. */
function* sentencesOf(prose: string, language: string): Generator<string> {
  let sentence = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(prose)) {
    if (sentence !== '' && count(sentence + segment) > LONGEST) {
      yield sentence
      sentence = ''
    }
    sentence += segment
    if (mayGoOn(segment) || RUNS_ON.test(segment)) continue
    yield sentence
    sentence = ''
  }
  if (sentence !== '') yield sentence
}

type Opening = { rank: number; sentences: string[] }

/** A block of a letter, and how little it is what a letter begins with: its running text, a quotation, something brief, a greeting. */
function openingOf(block: ProseNode, language: string): Opening {
  const list = block.type === 'list'
  const node = (list && block.children?.[0]) || block
  const prose = proseOf(node).replace(/\s+/gu, ' ').trim()
  const sentences = [...sentencesOf(prose, language)]
  const [length, alone, kind] = [count(prose), sentences.length === 1, script(prose)]
  if (list) return { rank: length < SHORT[kind] ? 2 : 0, sentences }
  // "Dear ministers," "拝啓" "Mesdames et Messieurs :" "Meine Damen und Herren!"
  if (alone && length <= GREETING && !/[.?…。？؟।።]["'”’»)\]]*$/u.test(prose)) return { rank: 3, sentences }
  if (block.type === 'blockquote') return { rank: 1, sentences }
  return { rank: alone && length <= BRIEF[kind] ? 2 : 0, sentences }
}

/**
 * The first sentence of a letter's running text, after who is greeted, without markup; at most 240 code points.
 * @param markdown its beginning is enough
 */
export function firstSentence(markdown: string, language: string): string {
  const tree = parseMarkdown(markdown)
  const openings = (tree?.children ?? [{ type: 'text', value: markdown }])
    .map((block) => openingOf(block, language))
    .filter(({ sentences }) => sentences.length > 0)
  // What is brief at the very beginning is a greeting rather than what follows it.
  const [first] = openings
  if (first?.rank === 2) first.rank = 3
  const [opening] = openings.toSorted((one, other) => one.rank - other.rank)
  let sentence = ''
  for (const next of opening?.sentences ?? []) {
    if (sentence !== '' && count(sentence + next) > LONGEST) break
    sentence += next
    if (count(sentence) >= SHORT[script(sentence)]) break
  }
  // After "Sehr geehrte Damen und Herren," a letter goes on without a capital.
  const [start = '', ...rest] = cutBetweenWords(sentence, LONGEST)
  return start.toLocaleUpperCase(language) + rest.join('')
}
