import type { Family } from '@/fonts/family'
import type { Face, Shaped } from './face'
import type { Faces } from './faces'
import { type Direction, levelsOf } from './direction'
import type { Span, Style } from './style'
import { unitsOf } from './units'

/** A stretch of a line in one font and one direction. */
export type Piece = {
  text: string
  /** Where it begins in the whole text. */
  at: number
  face: Face
  style: Style
  level: number
  shaped: Shaped
  width: number
  space: boolean
  lacking: string
}

/** A text with its looks, composed, with the direction of each of its units. */
export type Prepared = {
  text: string
  styleAt: (index: number) => Style
  levels: Uint8Array | null
  families: Family[]
  base: Direction
}

export function prepare(spans: Span[], families: Family[], base: Direction): Prepared {
  const composed = spans.map(({ text, style }) => ({ text: text.normalize('NFC'), style }))
  const text = composed.map((span) => span.text).join('')
  const ends: number[] = []
  for (const span of composed) ends.push((ends.at(-1) ?? 0) + span.text.length)
  let current = 0
  const styleAt = (index: number) => {
    if (index < (ends[current - 1] ?? 0)) current = 0
    while (current < ends.length - 1 && index >= ends[current]!) current += 1
    return composed[current]!.style
  }
  return { text, styleAt, levels: levelsOf(text, base), families, base }
}

const SPACE = 0x20

/** The pieces of a part of the text, in the order in which it is read. Words come again and again: each is shaped once. */
export function piecesOf(
  { text, styleAt, levels, families }: Prepared,
  from: number,
  to: number,
  faces: Faces,
): Piece[] {
  const pieces: Piece[] = []
  let end = from
  for (let start = from; start < to; start = end) {
    const style = styleAt(start)
    const level = levels?.[start] ?? 0
    end = start + 1
    if (text.charCodeAt(start) !== SPACE) {
      while (end < to && text.charCodeAt(end) !== SPACE && (levels?.[end] ?? 0) === level) {
        if (styleAt(end) !== style) break
        end += 1
      }
    }
    const word = text.slice(start, end)
    for (const unit of unitsOf(word, families, style.weight, level % 2 === 1, faces)) {
      const { face, shaped, space, lacking } = unit
      const width = shaped.width * style.size
      pieces.push({ text: unit.text, at: start + unit.at, face, style, level, shaped, width, space, lacking })
    }
  }
  return pieces
}
