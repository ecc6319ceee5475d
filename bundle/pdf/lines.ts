import { findBreaks } from './breaks'
import { inVisualOrder, withoutIsolates } from './direction'
import { type Faces, NeedsFace } from './faces'
import { graphemesOf } from './graphemes'
import { type Piece, piecesOf, type Prepared } from './pieces'

/** Pieces from left to right. */
export type Line = { pieces: Piece[]; width: number; text: string; lacking: string }

/** How wide lines are: the first, and the others; `whole` where a word that is wider stays whole. */
export type Measure = { first: number; rest: number; whole?: true }

/** Breaks a text into lines, and puts the fonts into the file that it needs. */
export async function breakLines(prepared: Prepared, measure: Measure, faces: Faces): Promise<Line[]> {
  for (;;) {
    try {
      return breakNow(prepared, measure, faces)
    } catch (error) {
      if (!(error instanceof NeedsFace)) throw error
      await faces.load(error)
    }
  }
}

const widthOf = (pieces: Piece[]) => pieces.reduce((sum, { width }) => sum + width, 0)

function breakNow(prepared: Prepared, measure: Measure, faces: Faces): Line[] {
  const { text } = prepared
  if (text.length < 200 && !text.includes('\n')) {
    const all = piecesOf(prepared, 0, text.length, faces)
    if (widthOf(all) <= measure.first) return [lineOf(all, prepared)]
  }
  const lines: Line[] = []
  let open: Piece[] = []
  let width = 0
  const room = () => (lines.length === 0 ? measure.first : measure.rest) - width
  const close = () => {
    lines.push(lineOf(open, prepared))
    open = []
    width = 0
  }
  const add = (pieces: Piece[]) => {
    open.push(...pieces)
    width += widthOf(pieces)
  }
  let from = 0
  for (const { position, required } of findBreaks(text)) {
    let pieces = piecesOf(prepared, from, position, faces)
    if (widthOf(withoutEnd(pieces)) > room() && open.length > 0) close()
    while (!measure.whole && widthOf(withoutEnd(pieces)) > room()) {
      // Longer than a line: an address, or a name without a space.
      const fits = longestThatFits(prepared, from, position, room(), faces)
      if (fits === position) break
      add(piecesOf(prepared, from, fits, faces))
      close()
      from = fits
      pieces = piecesOf(prepared, from, position, faces)
    }
    add(pieces)
    if (required && position < text.length) close()
    from = position
  }
  close()
  return lines
}

/** Where the longest part ends that is not wider than this; one sign at least. It is shaped as a whole: letters that join stay joined. */
function longestThatFits(prepared: Prepared, from: number, to: number, width: number, faces: Faces): number {
  const ends = Array.from(
    graphemesOf(prepared.text.slice(from, to)),
    ({ segment, index }) => from + index + segment.length,
  )
  let [fits, low, high] = [ends[0]!, 1, ends.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (widthOf(withoutEnd(piecesOf(prepared, from, ends[middle]!, faces))) <= width) {
      fits = ends[middle]!
      low = middle + 1
    } else high = middle - 1
  }
  return fits
}

function withoutEnd(pieces: Piece[]): Piece[] {
  let end = pieces.length
  while (end > 0 && pieces[end - 1]!.space) end -= 1
  return end === pieces.length ? pieces : pieces.slice(0, end)
}

function lineOf(pieces: Piece[], { levels, text }: Prepared): Line {
  const shown = withoutEnd(pieces)
  const from = shown[0]?.at ?? 0
  const last = shown.at(-1)
  return {
    pieces: levels ? inVisualOrder(shown) : shown,
    width: widthOf(shown),
    text: withoutIsolates(text.slice(from, last ? last.at + last.text.length : from)),
    lacking: shown.map(({ lacking }) => lacking).join(''),
  }
}
