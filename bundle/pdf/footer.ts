import type { Delivered } from '@/bundle/delivered'
import { translator } from '@/messages/translator'
import { leftToRight } from './direction'
import { breakLines, type Line } from './lines'
import { prepare } from './pieces'
import { withoutScheme } from './record-box'
import { deliveryOf } from './delivery-name'
import { COLUMN, type Sheet } from './sheet'
import { show } from './show'
import { artifact } from './structure'
import { BODY, COLOR, type Span, type Style } from './style'
import type { Voice } from './voice'
import { startOf } from './write-line'

const SMALL: Style = { ...BODY, size: 7.5, color: COLOR.quiet }
const PLACE = { x: COLUMN.left, width: COLUMN.width }
const MOST = 1_234_567_890

/** The foot of every page: delivery, fingerprint, public record, and at the end of the line which page of how many. */
export class Footer {
  readonly #said: Line[] = []

  constructor(
    readonly sheet: Sheet,
    readonly voice: Voice,
  ) {}

  /** Sets what is the same on each page, and puts the fonts that it takes into every page from here on. */
  async begin(delivered: Delivered, fingerprint: string): Promise<void> {
    const t = translator(this.voice.language, 'pdf')
    const said = deliveryOf(delivered, this.voice.language)
    const short = t('fingerprintShort', { fingerprint: fingerprint.slice(0, 16) })
    const text = [said, short].join('  ·  ')
    const marked = { ...SMALL, weight: 600 as const, color: COLOR.warn }
    const first: Span[] = [{ text, style: SMALL }]
    if (delivered.campaign.demonstration)
      first.push({ text: `  ·  ${translator(this.voice.language, 'front')('demonstration')}`, style: marked })
    const second = [{ text: leftToRight(withoutScheme(delivered.recordUrl)), style: SMALL }]
    this.#said.push(await this.#cut(first, COLUMN.width - 80), await this.#cut(second, COLUMN.width))
    const number = await this.#number(MOST, MOST)
    const lines = [...this.#said, number]
    this.sheet.footerFonts = lines.flatMap(({ pieces }) => pieces.map(({ face }) => face.font))
  }

  /** Writes them all, when it is known how many pages there are. */
  async finish(): Promise<void> {
    const { file } = this.sheet
    const pages = file.footers.length
    for (let index = 0; index < pages; index += 1) {
      const number = await this.#number(index + 1, pages)
      file.writeFooter(index, () =>
        artifact(file, () => {
          file.write(`q ${COLOR.rule} rg ${COLUMN.left} 50 ${COLUMN.width} 0.5 re f`)
          this.#said.forEach((line, row) => this.#show(line, 'start', 38 - row * 10))
          this.#show(number, 'end', 38)
          file.write('Q')
        }),
      )
    }
  }

  #show(line: Line, align: 'start' | 'end', y: number): void {
    show(this.sheet.file, line.pieces, startOf(line, PLACE, this.voice, align), y, line.text)
  }

  #number(page: number, pages: number): Promise<Line> {
    const text = translator(this.voice.language, 'pdf')('page', { page, pages })
    return this.#cut([{ text, style: SMALL }], Infinity)
  }

  /** One line: what does not fit is left out. */
  async #cut(spans: Span[], width: number): Promise<Line> {
    const prepared = prepare(spans, this.voice.families, this.voice.base)
    const [line] = await breakLines(prepared, { first: width, rest: width }, this.sheet.faces)
    return line!
  }
}
