import {
  bidiControl,
  control,
  findCharacterFault,
  invisible,
  privateUse,
  withoutInvisiblesOfProse,
} from './character-fault'

// Joiners, variants and direction marks: next to a sign of their own they are needed, and alone they change nothing.
const harmless = /\p{Variation_Selector}|[\u061C\u200C-\u200F\n\r\t]/u
const needed = /(?<=[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF])\u200B|(?<=[\p{L}\p{M}])\u00AD(?=\p{L})/gu

const isHidden = (one: string) =>
  !harmless.test(one) && [control, privateUse, bidiControl, invisible].some((rule) => rule.test(one))

/** Where a text of several lines holds a character that cannot be shown: which rule it breaks, and the end of what stands before. */
export function findHidden(text: string) {
  return findCharacterFault(withoutInvisiblesOfProse(text.replace(/\r\n|[\n\t]/g, ' ')))
}

/** A text without what would be refused if it were typed and what nobody sees, for text that comes of entities. */
export function withoutHidden(text: string): string {
  if (findHidden(text) === null) return text
  const kept = new Set([...text.matchAll(needed)].map(({ index }) => index))
  let at = 0
  let shown = ''
  for (const one of text) {
    if (kept.has(at) || !isHidden(one)) shown += one
    at += one.length
  }
  return shown
}
