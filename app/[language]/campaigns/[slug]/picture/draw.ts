import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { direction } from '@/domain/text/language'
import { findFonts } from './fonts'
import { breakable, fit, type Lines, measured } from './lines'
import { PICTURE } from './size'

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
}

// The light colors of app/styles.css.
const color = {
  paper: '#fbfaf7',
  ink: '#1d2330',
  quiet: '#596072',
  rule: '#dedbd2',
  seal: '#1f4b8f',
  warn: '#a3260f',
}
const edge = { start: 88, end: 72, band: 14 }
const column = PICTURE.width - edge.start - edge.end
const titleSizes = [
  { size: 92, most: 2 },
  { size: 80, most: 3 },
  { size: 70, most: 3 },
  { size: 60, most: 4 },
  { size: 52, most: 4 },
  { size: 45, most: 5 },
  { size: 38, most: 6 },
]
const TITLE = { top: 142, height: 262, leading: 1.14 }
const RULE = 452

type Style = { language: string; color: string; weight: number; sizes: { size: number; most: number }[] }
type Pen = { context: SKRSContext2D; rightToLeft: boolean }

/** Draws a campaign's picture. @returns a PNG of PICTURE's size */
export async function drawPicture(words: PictureWords): Promise<Buffer> {
  const canvas = createCanvas(PICTURE.width, PICTURE.height)
  const context = canvas.getContext('2d')
  const pen = { context, rightToLeft: direction(words.letter) === 'rtl' }
  paper(pen)
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

function paper({ context, rightToLeft }: Pen): void {
  context.fillStyle = color.paper
  context.fillRect(0, 0, PICTURE.width, PICTURE.height)
  context.fillStyle = color.seal
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

type TextBox = { baseline: number; width: number; atEnd?: boolean; inset?: number }

/** Writes one line. @returns its width, 0 when there is nothing to write or no face for it */
function write(
  pen: Pen,
  text: string,
  style: Style,
  { baseline, width, atEnd = false, inset = 0 }: TextBox,
): number {
  const set = layOut(pen, text, style, width)
  const [line] = set?.lines ?? []
  if (!set || !line) return 0
  place(pen, line, style, { baseline, atEnd, inset })
  return pen.context.measureText(line).width
}

function writeTitle(pen: Pen, text: string, style: Style): void {
  const set = layOut(pen, text, style, column)
  if (!set) return
  const { size, lines } = set
  const leading = size * TITLE.leading
  // A short title hangs a little below the top of its room, a long one fills it.
  const slack = Math.max(0, TITLE.height - lines.length * leading) * 0.4
  lines.forEach((line, index) => {
    const baseline = TITLE.top + slack + size * 0.82 + index * leading
    place(pen, line, style, { baseline, atEnd: false, inset: 0 })
  })
}

/** Chooses fonts, size and lines, and leaves the pen at that font. */
function layOut(
  { context }: Pen,
  text: string,
  { language, weight, sizes }: Style,
  width: number,
): Lines | null {
  const drawable = text === '' ? null : findFonts(`${text}…`, language)
  if (!drawable) return null
  const { fonts } = drawable
  context.font = `${weight} 100px ${fonts}`
  const widthOf = (piece: string) => context.measureText(piece).width / 100
  const pieces = measured(
    breakable(drawable.text.slice(0, -1), language),
    width / sizes.at(-1)!.size,
    widthOf,
  )
  const set = fit(pieces, width, sizes)
  context.font = `${weight} ${set.size}px ${fonts}`
  return set
}

function place(
  { context, rightToLeft }: Pen,
  line: string,
  style: Style,
  at: Required<Omit<TextBox, 'width'>>,
): void {
  const atRight = rightToLeft !== at.atEnd
  const margin = (at.atEnd ? edge.end : edge.start) + at.inset
  context.fillStyle = style.color
  context.direction = direction(style.language)
  context.textAlign = atRight ? 'right' : 'left'
  context.fillText(line, atRight ? PICTURE.width - margin : margin, at.baseline)
}
