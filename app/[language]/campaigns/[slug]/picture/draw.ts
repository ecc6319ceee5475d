import { createCanvas } from '@napi-rs/canvas'
import { direction } from '@/domain/text/language'
import { PICTURE } from './size'
import { type Pen, write, color, edge, column } from './pen'
import { titleSizes, writeTitle } from './write-title'

/** What stands on a campaign's picture. It holds counts, never a name of a signatory. */
export type PictureWords = {
  /** Language of title and addressees. */
  letter: string
  /** Language of the sentences around them. */
  spoken: string
  addressees: string
  title: string
  count: string
  parts: string
  /** The mark of a letter made for trying things; '' for a real one. */
  demonstration: string
  /** The color of the band at the edge, where it is the campaign's own. */
  ink?: string
}
const RULE = 452

/** Draws a campaign's picture. @returns a PNG of PICTURE's size */
export async function drawPicture(words: PictureWords): Promise<Buffer> {
  const canvas = createCanvas(PICTURE.width, PICTURE.height)
  const context = canvas.getContext('2d')
  const pen = { context, rightToLeft: direction(words.letter) === 'rtl' }
  paper(pen, words.ink ?? color.seal)
  const marked = mark(pen, words)
  const quiet = { color: color.quiet, weight: 400 }
  const addressees = {
    ...quiet,
    language: words.letter,
    sizes: [
      { size: 29, most: 1 },
      { size: 26, most: 1 },
    ],
  }
  write(pen, words.addressees, addressees, { baseline: 92, width: column - marked })
  const title = { language: words.letter, color: color.ink, weight: 600, sizes: titleSizes }
  writeTitle(pen, words.title, title)
  const count = {
    language: words.spoken,
    color: color.ink,
    weight: 600,
    sizes: [
      // A number is never cut.
      ...[58, 46, 38, 32, 27, 22].map((size) => ({ size, most: 1 })),
    ],
  }
  write(pen, words.count, count, { baseline: words.parts ? 527 : 545, width: column })
  const parts = {
    ...quiet,
    language: words.spoken,
    sizes: [
      { size: 27, most: 1 },
      { size: 22, most: 1 },
    ],
  }
  write(pen, words.parts, parts, { baseline: 577, width: column - 190 })
  const name = { language: 'en', color: color.ink, weight: 600, sizes: [{ size: 27, most: 1 }] }
  write(pen, 'Undersigned', name, { baseline: 577, width: 200, atEnd: true })
  return canvas.encode('png')
}

function paper({ context, rightToLeft }: Pen, band: string): void {
  context.fillStyle = color.paper
  context.fillRect(0, 0, PICTURE.width, PICTURE.height)
  context.fillStyle = band
  context.fillRect(rightToLeft ? PICTURE.width - edge.band : 0, 0, edge.band, PICTURE.height)
  context.fillStyle = color.rule
  context.fillRect(rightToLeft ? edge.end : edge.start, RULE, column, 2)
}

/** The demonstration's mark at the end of the first line. @returns the room it takes */
function mark(pen: Pen, { demonstration, spoken }: PictureWords): number {
  const style = { language: spoken, color: color.warn, weight: 600, sizes: [{ size: 25, most: 1 }] }
  const width = write(pen, demonstration, style, { baseline: 92, width: 360, atEnd: true, inset: 18 })
  if (width === 0) return 0
  const box = width + 36
  pen.context.strokeStyle = color.warn
  pen.context.lineWidth = 2
  const left = pen.rightToLeft ? edge.end : PICTURE.width - edge.end - box
  pen.context.strokeRect(left, 60, box, 46)
  return box + 32
}
