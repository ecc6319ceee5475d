import type { Faces } from './faces'
import { PAGE, type PdfFile } from './pdf-file'
import type { PdfFont } from './pdf-font'
import { artifact } from './structure'

export const MARGIN = { side: 62, top: 60, bottom: 66 }
export const COLUMN = { left: MARGIN.side, width: PAGE.width - 2 * MARGIN.side }

/** The page that is being filled, from top to bottom. */
export class Sheet {
  /** The lower edge of what stands on the page so far. */
  y = 0
  bottom = MARGIN.bottom
  /** What each page's footer is written in. */
  footerFonts: PdfFont[] = []

  constructor(
    readonly file: PdfFile,
    readonly faces: Faces,
  ) {}

  addPage(): void {
    this.file.addPage()
    for (const font of this.footerFonts) this.file.useFont(font)
    this.y = PAGE.height - MARGIN.top
    this.bottom = MARGIN.bottom
  }

  /** Begins a new page where less than this is left. */
  room(height: number): void {
    if (this.y - height < this.bottom) this.addPage()
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
