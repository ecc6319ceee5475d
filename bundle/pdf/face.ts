import * as harfbuzz from 'harfbuzzjs'
import type { PdfFont } from './pdf-font'

export type Weight = 400 | 600

export type Glyph = {
  id: number
  /** What it stands for, for copying; null for the second and later glyphs of a cluster that have no letter of their own. */
  codes: number[] | null
  /** The text of its cluster, where the glyph alone does not say it. */
  cluster: string | null
  at: number
  advance: number
  x: number
  y: number
}

/** A run of one font as it is drawn, from left to right; in the font's units. */
export type Shaped = { glyphs: Glyph[]; width: number }

/** A font in the file, with its shaper. */
export class Face {
  readonly #shaper: harfbuzz.Font
  readonly unitsPerEm: number

  constructor(
    readonly font: PdfFont,
    bytes: Buffer,
  ) {
    this.#shaper = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)))
    this.unitsPerEm = font.unitsPerEm
  }

  shape(text: string, rightToLeft: boolean): Shaped {
    buffer.reset()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
    buffer.setClusterLevel(
      rightToLeft ? harfbuzz.ClusterLevel.CHARACTERS : harfbuzz.ClusterLevel.MONOTONE_GRAPHEMES,
    )
    harfbuzz.shape(this.#shaper, buffer)
    const positions = buffer.getGlyphPositions()
    const glyphs = buffer.getGlyphInfos().map(({ codepoint, cluster }, index): Glyph => {
      const { xAdvance, xOffset, yOffset } = positions[index]!
      const place = { advance: xAdvance, x: xOffset, y: yOffset, at: cluster }
      return { id: codepoint, codes: null, cluster: null, ...place }
    })
    this.#name(glyphs, text)
    return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) / this.unitsPerEm }
  }

  /** Says for each glyph which text it stands for: one glyph for its whole cluster, of several each for its own letter. */
  #name(glyphs: Glyph[], text: string): void {
    const clusters = new Map<number, Glyph[]>()
    for (const glyph of glyphs) {
      const same = clusters.get(glyph.at)
      if (same) same.push(glyph)
      else clusters.set(glyph.at, [glyph])
    }
    const starts = [...clusters.keys()].sort((a, b) => a - b)
    starts.forEach((start, index) => {
      const said = text.slice(start, starts[index + 1])
      const codes = Array.from(said, (character) => character.codePointAt(0)!)
      const same = clusters.get(start)!
      same.forEach((glyph, place) => {
        if (same.length === 1) glyph.codes = codes
        else {
          const own = this.font.letterOf(glyph.id)
          glyph.codes = own ? [own] : place === 0 ? codes : null
          glyph.cluster = said
        }
      })
    })
  }
}

const buffer = new harfbuzz.Buffer()
