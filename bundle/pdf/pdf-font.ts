import type { Reference } from './references'

// A font of the file, and the only place that knows how PDFKit keeps one: the test beside this file fails when it keeps it otherwise.

type Codes = number[] & { weak?: true }

/** PDFKit's own, and fontkit's in it. */
export type FontInside = {
  id: string
  scale: number
  widths: number[]
  unicode: Codes[]
  subset: { includeGlyph(id: number): number }
  font: {
    unitsPerEm: number
    getGlyph(id: number): { advanceWidth: number }
    _cmapProcessor: { codePointsForGlyph(id: number): number[] }
  }
  ref(): Reference
}

export class PdfFont {
  readonly #inside: FontInside
  readonly #letters = new Map<number, number>()
  readonly id: string
  readonly unitsPerEm: number

  constructor(inside: FontInside) {
    this.#inside = inside
    this.id = inside.id
    this.unitsPerEm = inside.font.unitsPerEm
  }

  /** Puts a glyph into the file; answers with its number there, and how wide the file says it is, in thousandths of the size. */
  include(glyph: number): { id: number; width: number } {
    const { subset, widths, font, scale } = this.#inside
    const id = subset.includeGlyph(glyph)
    return { id, width: (widths[id] ??= font.getGlyph(glyph).advanceWidth * scale) }
  }

  /** Notes which text a glyph stands for, null where it has none of its own; answers with what the whole file says of it. */
  spell(id: number, codes: number[] | null): number[] {
    const { unicode } = this.#inside
    const before = unicode[id]
    if (before && !(before.weak && codes)) return before
    return (unicode[id] = codes ?? Object.assign([0x200b], { weak: true as const }))
  }

  /** The letter that a glyph is drawn for by itself; 0 where it has none. */
  letterOf(glyph: number): number {
    const known = this.#letters.get(glyph)
    if (known !== undefined) return known
    const letter = this.#inside.font._cmapProcessor.codePointsForGlyph(glyph)[0] ?? 0
    this.#letters.set(glyph, letter)
    return letter
  }

  /** What a page's list of fonts refers to. */
  ref(): Reference {
    return this.#inside.ref()
  }
}
