import { setImmediate as breathe } from 'node:timers/promises'
import { foldForComparison } from '@/domain/text/fold'
import type { CellKind } from './cell-kind'
import { readHeading } from './heading'
import type { SampleRow } from './sample-rows'
import { isSecondHeading } from './second-heading'

const LOOKED_AT = 20 // rows from the top among which headings are looked for
const BELOW = 12 // rows below a row that are compared with it

const OF_THEIR_OWN: CellKind[] = ['mail', 'link', 'date', 'number', 'country', 'yes-no']

const widthOf = ({ kinds }: SampleRow) => kinds.filter((kind) => kind !== 'empty').length

/** How many cells at least half of the rows have. */
function usualWidth(rows: SampleRow[]): number {
  const widths = rows.map(widthOf).toSorted((a, b) => a - b)
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0
}

/** The kind that most cells of a column are of; null for texts and mixtures. */
function kindBelow(below: SampleRow[], column: number): CellKind | null {
  const kinds = below.map((row) => row.kinds[column] ?? 'empty').filter((kind) => kind !== 'empty')
  return (
    OF_THEIR_OWN.find((wanted) => kinds.filter((kind) => kind === wanted).length * 2 > kinds.length) ?? null
  )
}

/** Whether a cell says what its column is, and the cells below say neither that nor the same again. */
function saidBy(cell: string, below: string[]): 'exact' | 'near' | null {
  const read = readHeading(cell)
  if (!read) return null
  const same = foldForComparison(cell)
  if (below.some((other) => foldForComparison(other) === same)) return null
  // "Director" is a word of headings too, but below "Role" it is an answer.
  const alike = below.filter((other) => {
    const like = readHeading(other)
    return like?.exact && (read.topic !== 'aside' || like.topic === 'aside')
  }).length
  if (alike > below.length * 0.3) return null
  return read.exact || cell.trim().endsWith('?') ? 'exact' : 'near'
}

/** How much speaks for a row being the headings of those below it. */
function pointsOf(row: SampleRow, under: SampleRow[]): number {
  // A table that was printed page by page has its headings again on each.
  const below = under.filter(({ cells }) => cells.join('\n') !== row.cells.join('\n'))
  let [exact, near, different, own] = [0, 0, 0, 0]
  for (const [column, cell] of row.cells.entries()) {
    const kind = row.kinds[column]!
    if (cell.trim() === '') continue
    if (kind === 'mail' || kind === 'link' || kind === 'date') own += 1
    const said = saidBy(
      cell,
      below.slice(0, BELOW).map(({ cells }) => cells[column] ?? ''),
    )
    if (said === 'exact') exact += 1
    else if (said === 'near') near += 1
    const usual = kindBelow(below, column)
    if (usual && usual !== kind && kind !== 'empty') different += 1
  }
  return exact === 0 && near < 2 && different === 0 ? 0 : exact * 2 + near + different - own * 2
}

/** Whether only titles and the like stand above: rows much narrower than this one, or, in a single column, one or two. */
function standsBelowTitles(row: SampleRow, above: SampleRow[]): boolean {
  const width = widthOf(row)
  return width === 1 ? above.length <= 2 : above.every((one) => widthOf(one) * 2 <= width)
}

/**
 * The index of the row that holds the headings: its words are those of headings, or say something else than the columns
 * below them. A title or a date may stand above it. Null when no row is like headings.
 */
export async function findHeadings(rows: SampleRow[]): Promise<number | null> {
  let best: { index: number; points: number } | null = null
  for (const [place, row] of rows.slice(0, LOOKED_AT).entries()) {
    await breathe()
    const below = rows.slice(place + 1)
    if (!standsBelowTitles(row, rows.slice(0, place)) || widthOf(row) * 2 < usualWidth(below)) continue
    const points = pointsOf(row, below)
    // Further down a single sign is not enough: a row of the table may hold one word of a heading.
    if (points >= (place === 0 ? 1 : 2) && points > (best?.points ?? 0)) best = { index: row.index, points }
  }
  return best && withAbove(rows, best.index)
}

/** The row above, where this one only goes on with its headings: a question stands there, and below it what its columns hold. */
function withAbove(rows: SampleRow[], index: number): number {
  const place = rows.findIndex((row) => row.index === index)
  const above = rows[place - 1]
  const goesOn = above && widthOf(above) > 1 && isSecondHeading(rows[place]!.cells, above.cells)
  return goesOn ? above.index : index
}
