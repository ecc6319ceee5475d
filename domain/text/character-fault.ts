import type { TextFault } from './text-fault'

export const broken = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u
export const control = /[\p{Cc}\p{Zl}\p{Zp}]/u
export const privateUse = /\p{Co}/u
export const bidiControl = /\p{Bidi_Control}/u
// Beside the default-ignorables: the empty Braille cell, and the annotation and object placeholders.
export const invisible = /[\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFC]/u

// Scripts that write more than three signs on one letter in ordinary names.
const stackingScripts = String.raw`\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}`
export const stacked = new RegExp(String.raw`(?:(?![${stackingScripts}])[\p{Mn}\p{Me}]){4}|\p{M}{8}`, 'u')

// The three flags that are written with tags: of England, Scotland and Wales.
const taggedFlags =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu

/**
 * Takes out what a script needs although it is invisible, so that whatever invisible remains is a fault: joiners between
 * letters, a joiner that ends a word after a virama (Malayalam, Kannada), the word break that keyboards for Khmer and Burmese
 * type, variants of ideographs, Mongolian variants, and what makes
 * one emoji of several signs.
 */
export function withoutNeededInvisibles(text: string): string {
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
export function withoutInvisiblesOfProse(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F]/gu, '')
    .replace(/(\p{L}\p{M}*)\u00AD(?=\p{L})/gu, '$1')
    .replace(/([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF])\u200B/gu, '$1')
}

const characterRules = [
  ['broken-character', broken],
  ['control-character', control],
  ['private-character', privateUse],
  ['mixed-direction-control', bidiControl],
  ['invisible-character', invisible],
  ['stacked-marks', stacked],
] as const satisfies [TextFault, RegExp][]

export type CharacterFault = { fault: (typeof characterRules)[number][0]; after: string }

/** Characters that are shown of what stands before a fault. */
const AFTER_SHOWN = 20

/** The first fault among the characters, and the end of what stands before it. */
export function findCharacterFault(text: string): CharacterFault | null {
  const visible = withoutNeededInvisibles(text)
  for (const [fault, rule] of characterRules) {
    const at = visible.search(rule)
    if (at >= 0) return { fault, after: [...visible.slice(0, at)].slice(-AFTER_SHOWN).join('') }
  }
  return null
}

/** What stands right before the character that is refused in a line; '' when the line begins with it. */
export function beforeFault(text: string): string {
  return findCharacterFault(text)?.after ?? ''
}
