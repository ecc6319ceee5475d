import { holdsAddress, looksLikeLink } from './links'

/** What is wrong with a text someone typed; the interface has one sentence for each. */
export type TextFault =
  | 'empty'
  | 'too-long'
  | 'broken-character'
  | 'control-character'
  | 'private-character'
  | 'mixed-direction-control'
  | 'invisible-character'
  | 'stacked-marks'
  | 'starts-like-a-formula'
  | 'looks-like-a-link'
  | 'holds-an-address'
  | 'no-letter'
  | 'no-letter-or-digit'

export interface LineRules {
  /** Most code points allowed. */
  max: number
  /** True when at least one letter of any script must stand in it (people's names). Default false. */
  letter?: boolean
  /** True when web and mail addresses may stand in it (a title of a letter, a source). Default false: a person's name. */
  urls?: boolean
}

const broken = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u
const privateUse = /\p{Co}/u
const bidiControl = /\p{Bidi_Control}/u
// Beside the default-ignorables: the empty Braille cell, and the annotation and object placeholders.
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFC]/u

// Scripts that write more than three signs on one letter in ordinary names.
const stackingScripts = String.raw`\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}`
const stacked = new RegExp(String.raw`(?:(?![${stackingScripts}])[\p{Mn}\p{Me}]){4}|\p{M}{8}`, 'u')

// The three flags that are written with tags: of England, Scotland and Wales.
const taggedFlags =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu

/**
 * Takes out what a script needs although it is invisible, so that whatever invisible remains is a fault: joiners between
 * letters, a joiner that ends a word after a virama (Malayalam, Kannada), the word break that keyboards for Khmer and Burmese
 * type, variants of ideographs, Mongolian variants, and what makes
 * one emoji of several signs.
 */
function withoutNeededInvisibles(text: string): string {
  return text
    .replace(/([\p{L}\p{M}])(?:\u200C|\u200D)(?=[\p{L}\p{M}])/gu, '$1')
    .replace(/([\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA])[\u200C\u200D]/gu, '$1')
    .replace(/([\u1000-\u109F\u1780-\u17FF])\u200B\s?(?=[\u1000-\u109F\u1780-\u17FF])/g, '$1')
    .replace(/(\p{Script=Han})(?:[\uFE00-\uFE02]|[\u{E0100}-\u{E01EF}])/gu, '$1')
    .replace(/([\u1820-\u18AA])[\u180B-\u180F]{1,2}/gu, '$1')
    .replace(/(\p{Extended_Pictographic}\p{Emoji_Modifier}?)[\uFE0E\uFE0F]/gu, '$1')
    .replace(/(\p{Extended_Pictographic}\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})/gu, '$1')
    .replace(/([\d#*])\uFE0F(?=\u20E3)/g, '$1')
    .replace(taggedFlags, '\u{1F3F4}')
}

/** What running text may hold beside that: direction marks, soft hyphens, word breaks of scripts without spaces. */
function withoutInvisiblesOfProse(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F]/gu, '')
    .replace(/(\p{L}\p{M}*)\u00AD(?=\p{L})/gu, '$1')
    .replace(/([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF])\u200B/gu, '$1')
}

/**
 * How long a text is, as every limit counts it: in code points, as JSON Schema's maxLength does, so that the form, the API's
 * document and the server agree.
 */
export function countCharacters(text: string): number {
  return [...text].length
}

function lengthFault(text: string, max: number): TextFault | null {
  if (text.trim() === '') return 'empty'
  // A code point is one or two units: most texts are settled without walking through them.
  if (text.length > max && (text.length > max * 2 || countCharacters(text) > max)) return 'too-long'
  return null
}

const characterRules: [TextFault, RegExp][] = [
  ['broken-character', broken],
  ['control-character', control],
  ['private-character', privateUse],
  ['mixed-direction-control', bidiControl],
  ['invisible-character', invisible],
  ['stacked-marks', stacked],
]
/** Characters that are shown of what stands before a fault. */
const AFTER_SHOWN = 20

/** The first fault among the characters, and the end of what stands before it. */
function findCharacterFault(text: string): { fault: TextFault; after: string } | null {
  const visible = withoutNeededInvisibles(text)
  for (const [fault, rule] of characterRules) {
    const at = visible.search(rule)
    if (at >= 0) return { fault, after: [...visible.slice(0, at)].slice(-AFTER_SHOWN).join('') }
  }
  return null
}

const characterFault = (text: string) => findCharacterFault(text)?.fault ?? null

/** What stands right before the character that is refused in a line; '' when the line begins with it. */
export function beforeFault(text: string): string {
  return findCharacterFault(text)?.after ?? ''
}

/**
 * Checks one line that a visitor typed (a person's name, a title of a letter) against the rules for typed text in the
 * design. The text is kept as typed; the caller tidies it first (tidy.ts). Length counts code points.
 */
export function checkLine(text: string, rules: LineRules): TextFault | null {
  const fault = lengthFault(text, rules.max) ?? characterFault(text)
  if (fault) return fault
  // NFKC turns the full-width and small variants of these characters into the plain ones.
  if (!rules.urls && /^[=+\-@]/.test(text.trimStart().slice(0, 1).normalize('NFKC')))
    return 'starts-like-a-formula'
  if (!rules.urls && looksLikeLink(text)) return 'looks-like-a-link'
  return rules.letter && !/\p{L}/u.test(text) ? 'no-letter' : null
}

/**
 * Checks one line that names an organization, where someone works or what they do there. It may begin with any sign, hold
 * digits only, and be or hold a bare domain ("+972 Magazine", "1984", "Bridgewatch.org"), but no email address and no
 * link. It is never shown as a link.
 */
export function checkOrganization(text: string, max: number): TextFault | null {
  const fault = lengthFault(text, max) ?? characterFault(text)
  if (fault) return fault
  if (holdsAddress(text)) return 'holds-an-address'
  return /[\p{L}\p{N}]/u.test(text) ? null : 'no-letter-or-digit'
}

/**
 * Checks a text of several lines (a letter, addressees, a note). Line breaks (LF or CRLF) and tabs are allowed, and the
 * invisible characters that prose needs; links are. Length counts code points. It does not check Markdown.
 */
export function checkText(text: string, rules: { max: number }): TextFault | null {
  const fault = lengthFault(text, rules.max)
  if (fault) return fault
  return characterFault(withoutInvisiblesOfProse(text.replace(/\r\n|[\n\t]/g, ' ')))
}
