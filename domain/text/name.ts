/** What is wrong with a text somebody typed; the interface has one sentence for each. */
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
  | 'no-letter'

export interface LineRules {
  /** Most code points allowed. */
  max: number
  /** True when at least one letter of any script must stand in it (people's names). Default false. */
  letter?: boolean
  /** True when web and mail addresses may stand in it (an organization may be called after its site). Default false. */
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

/**
 * Takes out what a script needs although it is invisible, so that whatever invisible remains is a fault: joiners between
 * letters, a joiner that ends a word after a virama (Malayalam), variants of ideographs, Mongolian variants.
 */
function withoutNeededInvisibles(text: string): string {
  return text
    .replace(/([\p{L}\p{M}])(?:\u200C|\u200D)(?=[\p{L}\p{M}])/gu, '$1')
    .replace(/([\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA])\u200D/gu, '$1')
    .replace(/(\p{Script=Han})(?:[\uFE00-\uFE02]|[\u{E0100}-\u{E01EF}])/gu, '$1')
    .replace(/([\u1820-\u18AA])[\u180B-\u180F]{1,2}/gu, '$1')
}

/** What running text may hold beside that: direction marks, soft hyphens, word breaks of scripts without spaces, emoji. */
function withoutInvisiblesOfProse(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F]/gu, '')
    .replace(/(\p{L}\p{M}*)\u00AD(?=\p{L})/gu, '$1')
    .replace(/([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF])\u200B/gu, '$1')
    .replace(/(\p{Extended_Pictographic}\p{Emoji_Modifier}?)(?:\uFE0F\u200D|\uFE0E|\uFE0F|\u200D)/gu, '$1')
}

function lengthFault(text: string, max: number): TextFault | null {
  if (text.trim() === '') return 'empty'
  // A code point is one or two units: most texts are settled without walking through them.
  if (text.length > max && (text.length > max * 2 || [...text].length > max)) return 'too-long'
  return null
}

function characterFault(text: string): TextFault | null {
  if (broken.test(text)) return 'broken-character'
  if (control.test(text)) return 'control-character'
  if (privateUse.test(text)) return 'private-character'
  if (bidiControl.test(text)) return 'mixed-direction-control'
  const visible = withoutNeededInvisibles(text)
  if (invisible.test(visible)) return 'invisible-character'
  return stacked.test(visible) ? 'stacked-marks' : null
}

const address = /:\/\/|\bwww\.|\b(?:javascript|vbscript|mailto):|[^\s@]@[^\s@.]+\.[^\s@]/u
// Longer endings are links wherever they stand; the two-letter ones only with a path, because of "Dr.No" and "St.John".
const bareDomain =
  /[\p{L}\p{N}-]{2}\.(?:com|net|org|info|biz|xyz|top|online|site|shop|club|app|dev|link|click|live|store)(?![\p{L}\p{N}])/u
const shortDomain =
  /[\p{L}\p{N}-]\.(?:be|cc|cn|co|gg|gl|id|io|is|it|ly|me|ml|ru|su|tk|to|tv|ws)\/[\p{L}\p{N}]/u

function looksLikeLink(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u3002\uFF61]/g, '.')
    .toLowerCase()
  return address.test(plain) || bareDomain.test(plain) || shortDomain.test(plain)
}

/**
 * Checks one line that a visitor typed (a name, an affiliation, a title) against the rules for typed text in the
 * design. The text is kept as typed; the caller trims spaces at both ends. Length counts code points.
 */
export function checkLine(text: string, rules: LineRules): TextFault | null {
  const fault = lengthFault(text, rules.max) ?? characterFault(text)
  if (fault) return fault
  // NFKC turns the full-width and small variants of these characters into the plain ones.
  if (/^[=+\-@]/.test(text.trimStart().slice(0, 1).normalize('NFKC'))) return 'starts-like-a-formula'
  if (!rules.urls && looksLikeLink(text)) return 'looks-like-a-link'
  return rules.letter && !/\p{L}/u.test(text) ? 'no-letter' : null
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
