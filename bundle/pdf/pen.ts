import type { Glyph } from './face'
import type { PdfFile } from './pdf-file'
import type { Piece } from './pieces'

// A line's pieces as PDF's operators. Text that cannot be read off its glyphs carries its text beside it, so that what is copied
// or searched is what was written.

const number = (value: number) => String(Math.round(value * 1000) / 1000)
const hex = (text: string) => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`

/** Begins a stretch that says `text`, whatever its glyphs say. */
export const actual = (text: string) => `/Span <</ActualText <${hex(text)}>>> BDC`

const SLANT = '0.21'

export class Pen {
  readonly #operators: string[] = ['BT']
  #row = ''
  #state = ''
  #rise = 0
  /** Where the next glyph would stand if nothing moved it. */
  #at = NaN
  #cluster: { text: string | null; at: number } = { text: null, at: -1 }

  constructor(
    readonly file: PdfFile,
    /** Whether each cluster says its text: the order of the glyphs is not the order of the letters. */
    readonly spelled: boolean,
  ) {}

  show({ face, style, shaped, lacking }: Piece, x: number, y: number): number {
    const { font, unitsPerEm } = face
    const scale = style.size / unitsPerEm
    this.file.useFont(font)
    this.#close()
    const state = `/${font.id} ${number(style.size)} Tf ${style.color} rg ${style.slant ? SLANT : '0'} ${style.rise ?? 0}`
    if (state !== this.#state) {
      this.#flush()
      this.#operators.push(`/${font.id} ${number(style.size)} Tf ${style.color} rg`)
      this.#operators.push(
        `1 0 ${style.slant ? SLANT : 0} 1 ${number(x)} ${number(y + (style.rise ?? 0))} Tm`,
      )
      this.#state = state
      this.#at = x
    }
    let pen = x
    for (const glyph of shaped.glyphs) {
      const { id, width } = font.include(glyph.id)
      this.#spell(font.spell(id, glyph.codes), glyph, lacking)
      this.#lift(glyph.y * scale)
      const moved = ((this.#at - pen - glyph.x * scale) * 1000) / style.size
      if (Math.abs(moved) > 0.5) {
        this.#row += ` ${number(moved)} `
        this.#at -= (moved * style.size) / 1000
      }
      this.#row += `<${id.toString(16).padStart(4, '0')}>`
      this.#at += (width * style.size) / 1000
      pen += glyph.advance * scale
    }
    return x + shaped.width * style.size
  }

  finish(): string {
    this.#close()
    this.#flush()
    this.#lift(0)
    return [...this.#operators, 'ET'].join('\n')
  }

  /** What a glyph `says` to the whole file is its letter; a cluster that the letters do not add up to says its own, and 〓 what it stands for. */
  #spell(says: number[], glyph: Glyph, lacking: string): void {
    if (!this.spelled) return
    const { codes } = glyph
    const differs = codes && (says.length !== codes.length || says.some((code, at) => code !== codes[at]))
    const text = lacking || (glyph.cluster ?? (differs ? String.fromCodePoint(...codes) : null))
    if (text === this.#cluster.text && glyph.at === this.#cluster.at) return
    if (text || this.#cluster.text) this.#flush()
    if (this.#cluster.text) this.#operators.push('EMC')
    if (text) this.#operators.push(actual(text))
    this.#cluster = { text, at: glyph.at }
  }

  /** Ends the cluster that is open. */
  #close(): void {
    if (!this.#cluster.text) return
    this.#flush()
    this.#operators.push('EMC')
    this.#cluster = { text: null, at: -1 }
  }

  #lift(rise: number): void {
    if (Math.abs(rise - this.#rise) < 1e-6) return
    this.#flush()
    this.#operators.push(`${number(rise)} Ts`)
    this.#rise = rise
  }

  #flush(): void {
    if (this.#row) this.#operators.push(`[${this.#row}] TJ`)
    this.#row = ''
  }
}
