import type { SKRSContext2D } from '@napi-rs/canvas'
import { direction } from '@/domain/text/language'
import { findFonts } from './fonts'
import { breakable, fit, type Lines, measured } from './lines'
import { PICTURE } from './size'

// The light colors of app/styles.css.
export const color = {
  paper: '#fbfaf7',
  ink: '#1d2330',
  quiet: '#596072',
  rule: '#dedbd2',
  seal: '#1f4b8f',
  warn: '#a3260f',
}

/** Room at the edges of the picture, in pixels; `band` is the colored one. */
export const edge = { start: 88, end: 72, band: 14 }

/** How wide a line can be, in pixels. */
export const column = PICTURE.width - edge.start - edge.end

/** How a line is written: the first of the sizes in which it fits, in so many lines at most. */
export type Style = {
  language: string
  color: string
  weight: number
  sizes: { size: number; most: number }[]
}
export type Pen = { context: SKRSContext2D; rightToLeft: boolean }

type TextBox = { baseline: number; width: number; atEnd?: boolean; inset?: number }

/** Writes one line. @returns its width, 0 when there is nothing to write or no face for it */
export function write(
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

/** Chooses fonts, size and lines, and leaves the pen at that font. */
export function layOut(
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

export function place(
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
