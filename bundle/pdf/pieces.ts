import { type Family } from '@/fonts/family'
import type { Face, Faces, Shaped } from './face'
import { type Direction, ISOLATES, levelsOf } from './direction'
import { graphemesOf, stretchesOf } from './graphemes'
import type { Span, Style } from './style'

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

const SPACE = /^\p{White_Space}+$/u

type Open = Omit<Piece, 'shaped' | 'width' | 'face'> & { part: Parameters<Faces['face']>[0] }

/** The pieces of a part of the text, in the order in which it is read. */
export function piecesOf(
  { text, styleAt, levels, families }: Prepared,
  from: number,
  to: number,
  faces: Faces,
) {
  const open: Open[] = []
  let last: Open | undefined
  const add = (piece: Open) => {
    const same = last && last.part === piece.part && last.level === piece.level && last.style === piece.style
    if (same && last!.space === piece.space && !last!.lacking && !piece.lacking) last!.text += piece.text
    else open.push((last = piece))
  }
  for (const { segment, index } of graphemesOf(text.slice(from, to))) {
    if (ISOLATES.test(segment) && segment.length === 1) continue
    const at = from + index
    const style = styleAt(at)
    const level = levels?.[at] ?? 0
    const space = SPACE.test(segment)
    for (const stretch of stretchesOf(space ? ' ' : segment, at, families)) {
      add({ ...stretch, style, level, space, lacking: stretch.lacking ?? '' })
    }
  }
  return open.map(({ part, ...piece }): Piece => {
    const face = faces.face(part, piece.style.weight)
    const shaped = face.shape(piece.text, piece.level % 2 === 1)
    return { ...piece, face, shaped, width: shaped.width * piece.style.size }
  })
}
