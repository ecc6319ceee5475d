import { saysNothing } from './says-nothing'

// What is taken off a text before any rule looks at it: what no one typed on purpose and no one sees. One home for every
// form, the API, the imports and the command line. Safe in the browser.

// White space of every kind; then soft hyphen, Arabic letter mark, Mongolian vowel separator, zero-width space and non-joiner,
// direction marks, embeddings and isolates, word joiner and its kin, what dictation leaves (U+FFFC), the byte-order mark.
const unseen =
  /[\s\u0085\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\uFFF9-\uFFFC\uFEFF]/
// A joiner or a variation selector at the end belongs to the sign before it, or to nothing: Malayalam ends words with the one,
// emoji and ideographs carry the other.
const takesJoiner = /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA]$/
const takesVariant = /(?:\p{Extended_Pictographic}\p{Emoji_Modifier}?|\p{Script=Han})$/u
const isVariant = (one: string) => one >= '\uFE00' && one <= '\uFE0F'

function isUnseenAt(text: string, at: number): boolean {
  const one = text.charAt(at)
  if (one !== '\u200D' && !isVariant(one)) return unseen.test(one)
  // What stands before it may be a pair of surrogates and a tone of skin.
  return !(isVariant(one) ? takesVariant : takesJoiner).test(text.slice(Math.max(0, at - 4), at))
}

/** The text without white space and invisible characters at both ends: zero-width, byte-order and direction marks. */
export function trimEnds(text: string): string {
  // Two indexes rather than an expression, which would walk again and again through long runs inside.
  let [start, end] = [0, text.length]
  while (end > 0 && isUnseenAt(text, end - 1)) end--
  while (start < end && isUnseenAt(text, start)) start++
  return text.slice(start, end)
}

// The line break of Word (VT), page breaks, and the separators of Unicode and of old machines.
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const wordBreakers = String.raw`[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]`
// A soft hyphen is meant between letters; a zero-width space is the word break of Thai, Lao, Burmese and Khmer, and noise elsewhere.
const strayBreak = new RegExp(
  String.raw`(?<![\p{L}\p{M}])\u00AD|\u00AD(?!\p{L})|(?<!${wordBreakers})\u200B`,
  'gu',
)

/**
 * A text of several lines as it is stored: nothing invisible at its ends, lines that end in one way, and without what web pages and word
 * processors leave between signs. What passes checkText comes out as it was, so nothing that is published changes.
 */
export function tidyText(text: string): string {
  return trimEnds(
    text
      .replace(lineEnd, '\n')
      .replace(/[\u2060\uFEFF]/g, '')
      .replace(strayBreak, ''),
  )
}

/**
 * One line as it is stored: nothing invisible at its ends, and every space that is not the plain one (no-break, narrow, thin:
 * typography that files bring along; the tab between two cells of a table) a plain one. The ideographic space stays: it is what a Japanese keyboard types between
 * family and given name.
 */
export function tidyLine(text: string): string {
  return trimEnds(text).replace(/[^\S\n\v\f\r\u2028\u2029\u3000\uFEFF]/g, ' ')
}

const khmerOrBurmese = String.raw`[\u1000-\u109F\u1780-\u17FF]`
// What word processors and web pages leave in a title without anybody seeing it: soft hyphens, marks of direction, joins.
const leftInTitles = new RegExp(
  String.raw`[\u00AD\u061C\u200E\u200F\u2060\uFEFF]|(?<!${khmerOrBurmese})\u200B|\u200B(?!\s?${khmerOrBurmese})`,
  'g',
)

/** A title or a subject: one line, whatever lines were typed and pasted into its field. */
export function tidyTitle(text: string): string {
  return text
    .split(/[\t\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => tidyLine(line.replace(leftInTitles, '')))
    .filter(Boolean)
    .join(' ')
}

/** An optional line: a dash alone, "n/a" and their like are how people and tables write "nothing". */
export function tidyOptional(text: string): string {
  const line = tidyLine(text)
  return saysNothing(line) ? '' : line
}

/** An optional web address without what texts put around one: pointed brackets, a full stop behind it. */
export function tidyWebsite(text: string): string {
  const line = tidyOptional(text)
  const bare = line.startsWith('<') && line.endsWith('>') ? line.slice(1, -1) : line
  return /[.,;]$/.test(bare) ? bare.slice(0, -1) : bare
}
