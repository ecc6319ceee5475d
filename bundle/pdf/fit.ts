import type { Faces } from './faces'
import { breakLines, type Line } from './lines'
import type { Prepared } from './pieces'

const widest = (lines: Line[]) => Math.max(0, ...lines.map(({ width }) => width))

/** How wide a text is on lines that end only where it says so, and how wide its widest word is. */
export async function extentOf(prepared: Prepared, faces: Faces): Promise<{ most: number; least: number }> {
  const lines = (width: number) => breakLines(prepared, { first: width, rest: width, whole: true }, faces)
  return { most: widest(await lines(Infinity)), least: widest(await lines(0)) }
}

/** As many lines as `breakLines` makes, about equally long: for headings, where a last word alone looks lost. */
export async function breakEvenly(prepared: Prepared, width: number, faces: Faces): Promise<Line[]> {
  const broken = (to: number) => breakLines(prepared, { first: to, rest: to }, faces)
  let lines = await broken(width)
  if (lines.length < 2 || prepared.text.includes('\n')) return lines
  const count = lines.length
  const { least } = await extentOf(prepared, faces)
  for (let [low, high] = [Math.min(least, width), width]; high - low > 4;) {
    const middle = (low + high) / 2
    const tried = await broken(middle)
    if (tried.length > count) low = middle
    else [lines, high] = [tried, middle]
  }
  return lines
}
