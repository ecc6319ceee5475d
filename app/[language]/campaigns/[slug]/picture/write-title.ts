import { type Style, type Pen, layOut, place, column } from './pen'

/** Sizes of a title, each for so many lines at most. */
export const titleSizes = [
  { size: 92, most: 2 },
  { size: 80, most: 3 },
  { size: 70, most: 3 },
  { size: 60, most: 4 },
  { size: 52, most: 4 },
  { size: 45, most: 5 },
  { size: 38, most: 6 },
]
const TITLE = { top: 142, height: 262, leading: 1.14 }

/** Writes the title in the room that the picture has for it. */
export function writeTitle(pen: Pen, text: string, style: Style): void {
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
