// Breaking a text into lines: widths are measured once, at one size, and scale with it.

/** Texts between two places where a line may end, with their widths at a size of 1 px, without and with the space after. */
export type Piece = { text: string; width: number; advance: number }

export type Lines = { size: number; lines: string[] }

// Scripts written without spaces, and punctuation that may not begin or end a line of them.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u
const closing = /^[\p{Pe}\p{Pf}\p{Po}ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u
const opening = /[\p{Ps}\p{Pi}]$/u

/** Splits a text where lines may break: after spaces and hyphens, between words of scripts that have no spaces. */
export function breakable(text: string, language: string): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text.replace(/\s+/gu, ' '))
  const pieces: string[] = []
  for (const { segment } of words) {
    const before = pieces.at(-1)
    if (before === undefined || mayBreak(before, segment)) pieces.push(segment)
    else pieces[pieces.length - 1] = before + segment
  }
  return pieces
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/u.test(after)) return false
  if (/\s$/u.test(before)) return true
  if (/[\p{L}\p{N}][-‐–—/]$/u.test(before)) return true
  const dense = unspaced.test(before.slice(-1)) || unspaced.test(after[0]!)
  return dense && !closing.test(after) && !opening.test(before)
}

/** Measures pieces; one that is wider than a line even at the smallest size is cut between its graphemes. */
export function measured(pieces: string[], widest: number, widthOf: (text: string) => number): Piece[] {
  return pieces.flatMap((text) => {
    const width = widthOf(text.trimEnd())
    if (width <= widest) return [{ text, width, advance: widthOf(text) }]
    const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
    return graphemes.map((one) => ({ text: one, width: widthOf(one), advance: widthOf(one) }))
  })
}

function wrap(pieces: Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let filled = Infinity
  for (const piece of pieces) {
    if (filled + piece.width > width) {
      lines.push([])
      filled = 0
    }
    lines.at(-1)!.push(piece)
    filled += piece.advance
  }
  return lines
}

const toText = (line: Piece[]) =>
  line
    .map(({ text }) => text)
    .join('')
    .trimEnd()

/**
 * The largest size at which a text fits, with lines of about equal length; at the smallest one the rest is left out.
 * @param sizes px, falling, each with the number of lines that have room
 */
export function fit(pieces: Piece[], width: number, sizes: { size: number; most: number }[]): Lines {
  const longest = Math.max(...pieces.map((piece) => piece.width), 0)
  const last = sizes.at(-1)!
  for (const { size, most } of sizes) {
    const count = wrap(pieces, width / size).length
    if (count <= most && (longest * size <= width || size === last.size)) {
      return { size, lines: balance(pieces, width / size, count).map(toText) }
    }
  }
  const lines = wrap(pieces, (width - last.size) / last.size).map(toText)
  const kept = lines.slice(0, last.most)
  kept[last.most - 1] = `${kept[last.most - 1]!.replace(/(?<![\p{P}\s])[\p{P}\s]+$/u, '')}…`
  return { size: last.size, lines: kept }
}

/** The narrowest column in which the text still takes this many lines. */
function balance(pieces: Piece[], width: number, count: number): Piece[][] {
  let [narrow, wide] = [Math.min(Math.max(...pieces.map((piece) => piece.width), 0), width), width]
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2
    if (wrap(pieces, middle).length <= count) wide = middle
    else narrow = middle
  }
  return wrap(pieces, wide)
}
