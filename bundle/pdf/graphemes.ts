import { isInvisible, partWith, partWithAll } from '@/fonts/families'
import type { Family, Part } from '@/fonts/family'

/** What is drawn for letters that no font has. */
export const GETA = '〓'

/** A stretch of text in one font. */
export type Stretch = { text: string; part: Part; at: number; lacking?: string }

// Each unit of these is a character of its own that never joins with the next.
const PLAIN =
  /^[\x20-\x7E\u00A0-\u02FF\u0370-\u0481\u048A-\u052F\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]*$/
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function* graphemesOf(text: string): Iterable<{ segment: string; index: number }> {
  if (!PLAIN.test(text)) return yield* segmenter.segment(text)
  for (let index = 0; index < text.length; index += 1) yield { segment: text[index]!, index }
}

const known = new WeakMap<Family[], Map<string, Part | undefined>>()

/** The fonts for a grapheme: one that has all of it, else one for each character, else 〓 for the whole. */
export function stretchesOf(grapheme: string, at: number, families: Family[]): Stretch[] {
  let parts = known.get(families)
  if (!parts) known.set(families, (parts = new Map()))
  let part = parts.get(grapheme)
  if (!part && !parts.has(grapheme)) {
    part = partOf(grapheme, families)
    if (parts.size > 20_000) parts.clear()
    parts.set(grapheme, part)
  }
  return part ? [{ text: grapheme, part, at }] : apart(grapheme, at, families)
}

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›']
const PARTNERS: Record<string, string> = Object.fromEntries(
  PAIRS.flatMap(([open, close]) => [
    [open!, close!],
    [close!, open!],
  ]),
)

function partOf(grapheme: string, families: Family[]): Part | undefined {
  const codes = [...grapheme].filter((one) => !isInvisible(one)).map((one) => one.codePointAt(0)!)
  if (codes.length === 0) return partWith(0x20, families)
  // From right to left a bracket is drawn as its partner: a font that has only one of them would turn it the wrong way.
  const partner = PARTNERS[grapheme]?.codePointAt(0)
  const both = partner && partWithAll([...codes, partner], families)
  return both || partWithAll(codes, families)
}

function apart(grapheme: string, at: number, families: Family[]): Stretch[] {
  const visible = [...grapheme].filter((one) => !isInvisible(one))
  const parts = visible.map((one) => partWith(one.codePointAt(0)!, families))
  const lacking = visible.filter((_, index) => !parts[index]).join('')
  if (lacking) return [{ text: GETA, part: partWith(GETA.codePointAt(0)!, families)!, at, lacking }]
  return visible.map((text, index) => ({ text, part: parts[index]!, at }))
}
