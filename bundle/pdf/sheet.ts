import type { Faces } from './faces'
import { PAGE, type PdfFile } from './pdf-file'
import type { PdfFont } from './pdf-font'
import { artifact } from './structure'
import { COLOR } from './style'

export const MARGIN = { side: 62, top: 60, bottom: 66 }
export const COLUMN = { left: MARGIN.side, width: PAGE.width - 2 * MARGIN.side }

/** The page that is being filled, from top to bottom. */
export class Sheet {
  /** The lower edge of what stands on the page so far. */
  y = 0
  bottom = MARGIN.bottom
  /** What each page's footer is written in. */
  footerFonts: PdfFont[] = []
  /** The lines beside what is being written, and where each begins on this page. */
  readonly #bars: { x: number; top: number }[] = []

  constructor(
    readonly file: PdfFile,
    readonly faces: Faces,
  ) {}

  addPage(): void {
    for (const bar of this.#bars) this.#drawBar(bar, this.y + 1)
    this.file.addPage()
    for (const font of this.footerFonts) this.file.useFont(font)
    this.y = PAGE.height - MARGIN.top
    this.bottom = MARGIN.bottom
    for (const bar of this.#bars) bar.top = this.y
  }

  /** Begins a line beside what is written until `endBar`, on every page that it takes. */
  beginBar(x: number): void {
    this.#bars.push({ x, top: this.y })
  }

  endBar(): void {
    this.#drawBar(this.#bars.pop()!, this.y + 6)
  }

  #drawBar({ x, top }: { x: number; top: number }, bottom: number): void {
    if (top - 2 > bottom) this.rule(x, bottom, 1.5, COLOR.rule, top - 2 - bottom)
  }

  /** Begins a new page where less than this is left. */
  room(height: number): void {
    if (this.y - height < this.bottom && !this.isNew) this.addPage()
  }

  get isNew(): boolean {
    return this.y === PAGE.height - MARGIN.top
  }

  rule(x: number, y: number, width: number, color: string, thickness = 0.6): void {
    artifact(this.file, () => this.file.write(`${color} rg ${x} ${y} ${width} ${thickness} re f`))
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    artifact(this.file, () => this.file.write(`${color} rg ${x} ${y} ${width} ${height} re f`))
  }
}
