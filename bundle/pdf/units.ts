import type { Family } from '@/fonts/family'
import { ISOLATES } from './direction'
import type { Face, Shaped, Weight } from './face'
import type { Faces } from './faces'
import { graphemesOf, type Stretch, stretchesOf } from './graphemes'

/** A word, or a part of one, in one font. */
type Unit = { text: string; at: number; face: Face; shaped: Shaped; space: boolean; lacking: string }

const MOST_KEPT = 6_000
const WHITE = /^\p{White_Space}+$/u

/** A word in the fonts that it needs, shaped once for all the times that it comes. */
export function unitsOf(
  word: string,
  families: Family[],
  weight: Weight,
  rightToLeft: boolean,
  faces: Faces,
): Unit[] {
  const words = faces.words<Unit[]>(families, weight, rightToLeft)
  const known = words.get(word)
  if (known) return known
  const units = shapeWord(word, families, weight, rightToLeft, faces)
  if (words.size >= MOST_KEPT) words.clear()
  words.set(word, units)
  return units
}

function shapeWord(word: string, families: Family[], weight: Weight, rightToLeft: boolean, faces: Faces) {
  const stretches: (Stretch & { space: boolean })[] = []
  for (const { segment, index } of graphemesOf(word)) {
    if (segment.length === 1 && ISOLATES.test(segment)) continue
    const space = WHITE.test(segment)
    for (const stretch of stretchesOf(space ? ' ' : segment, index, families)) {
      const last = stretches.at(-1)
      const joins = last && last.part === stretch.part && last.space === space
      if (joins && !last.lacking && !stretch.lacking) last.text += stretch.text
      else stretches.push({ ...stretch, space })
    }
  }
  return stretches.map(({ part, text, at, space, lacking = '' }): Unit => {
    const face = faces.face(part, weight)
    return { text, at, face, shaped: face.shape(text, rightToLeft), space, lacking }
  })
}
