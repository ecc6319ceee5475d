import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

export type Direction = 'ltr' | 'rtl'

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
export const ISOLATES = /[\u2066-\u2069\u200E\u200F\u202A-\u202E\u061C]/

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/** The level of each unit of the text (UAX 9), odd from right to left; null where all of it runs as the base does, from left to right. */
export function levelsOf(text: string, base: Direction): Uint8Array | null {
  if (base === 'ltr' && !hasRightToLeft(text) && !ISOLATES.test(text)) return null
  return bidi.getEmbeddingLevels(text, base).levels
}

/** Puts the pieces of a line in the order in which they stand, from left to right (rule L2). */
export function inVisualOrder<T extends { level: number }>(pieces: T[]): T[] {
  const ordered = [...pieces]
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while (to < ordered.length && ordered[to]!.level >= level) to += 1
      if (to === from) continue
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  }
  return ordered
}

/** A text that keeps its own direction beside others. */
export const isolated = (text: string, base: Direction): string =>
  base === 'rtl' || hasRightToLeft(text) ? `\u2068${text}\u2069` : text

/** An address or a fingerprint: from left to right whatever stands around it. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`

export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

// Of these scripts each letter is one glyph, in the order in which it is read.
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Ethiopic}\p{Nd}\p{P}\p{S}\p{Zs}]*$/u

export const isSimple = (text: string): boolean => SIMPLE.test(text)
