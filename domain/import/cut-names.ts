// A comma inside a name that nobody put in quotation marks cuts the name in two: "Dogwood, Inc." stands in two cells.

/** A comma in a name has a space behind it; one between cells seldom has. */
const isCut = (cells: string[]) => cells.some((cell, index) => index > 0 && /^ \S/.test(cell))

const lastFilled = (cells: string[]) => cells.findLastIndex((cell) => cell.trim() !== '')

/**
 * The rows of a CSV file that reach beyond its headings and have a cell that begins with a space, where few rows do: something
 * in them was cut in two. Where most do, a column has no heading; but not beside a heading that is the only one.
 * @param headings the index of the row of headings; -1: there are none, and the usual width counts
 */
export function findCutRows(rows: string[][], headings: number): Set<number> {
  const widths = rows.map(lastFilled)
  const below = widths.slice(headings + 1).filter((width) => width >= 0)
  const usual = headings >= 0 ? widths[headings]! : mostOften(below)
  const beyond = widths.flatMap((width, row) =>
    row > headings && width > usual && isCut(rows[row]!) ? [row] : [],
  )
  const only = headings >= 0 && usual === 0
  return new Set(!only && beyond.length * 2 > below.length ? [] : beyond)
}

function mostOften(widths: number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0]
}
