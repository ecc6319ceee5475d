import { type Change, diffLines, diffWordsWithSpace } from 'diff'

/** A piece of text that both versions have, or only one of them. */
export type Piece = { text: string; in: 'both' | 'old' | 'new' }

// Effort grows with the square of the edits: a public page must not be made to work for seconds.
const MOST_LINES = 2_000
const MOST_WORDS = 600

/**
 * What changed between two texts: paragraphs first, then the words in those that changed. What has too little in common
 * to be read word by word stands as old and new.
 * @param language of the texts, because not every script parts its words with spaces
 */
export function compareTexts(before: string, after: string, language: string): Piece[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const lines = diffLines(before, after, { maxEditLength: MOST_LINES })
  if (!lines) return replaced(before, after)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (line.added && lines[index - 1]?.removed) return []
    if (!line.removed || !next?.added) return [toPiece(line)]
    const words = diffWordsWithSpace(line.value, next.value, { intlSegmenter, maxEditLength: MOST_WORDS })
    return words ? words.map(toPiece) : replaced(line.value, next.value)
  })
}

const toPiece = ({ value, added, removed }: Change): Piece => ({
  text: value,
  in: added ? 'new' : removed ? 'old' : 'both',
})

const replaced = (before: string, after: string): Piece[] => [
  { text: before, in: 'old' },
  { text: after, in: 'new' },
]
