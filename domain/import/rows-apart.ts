import { refusalFinder } from './consent'
import type { RowFault } from './import'
import { namesNobody } from './names-nobody'
import { joinHeadings } from './second-heading'
import { setApart, isNumber } from './set-apart'

/** Why the row of this index is none to be added, after `before` rows of the table; null when it may be. */
export type RowApart = (index: number, before: number) => RowFault | null

// The two columns that our file of rows to look at has behind those of the table, in the eight languages.
const OURS = /^(?:row|ligne|zeile|fila|riga|行|linha|الصف)\n(?:reason|raison|grund|motivo|理由|السبب)$/u
const isOurs = (headings: string[]) => OURS.test(headings.slice(-2).join('\n').toLowerCase())

/**
 * Looks at a whole table, so that each row can be judged by what stands around it.
 * @param start the index of the first row below the headings
 * @param organization the column of the names
 */
export function rowsApart(rows: string[][], start: number, organization: number | undefined): RowApart {
  const headings = rows[start - 1] ?? []
  const below = rows.slice(start)
  const tail = start + tailOf(below)
  const joined = joinHeadings(
    headings,
    below.find((cells) => cells.length > 0),
  )
  const refusal = refusalFinder(joined, below, organization)
  // What was set apart comes back in that file without the table around it, and is the same as before.
  const ours = isOurs(headings)
  const apartAt = (cells: string[], index: number, before: number) =>
    ours
      ? setApart(cells.slice(0, headings.length - 2), { headings: headings.slice(0, -2), before, after: 0 })
      : setApart(cells, { headings, before, after: rows.length - 1 - index, tail: index >= tail })
  return (index, before) => {
    const cells = rows[index]!
    const apart = apartAt(cells, index, before)
    if (apart) return apart
    if (refusal(cells) >= 0) return 'no-consent'
    return organization !== undefined && namesNobody(cells[organization] ?? '') ? 'names-nobody' : null
  }
}

const LONGEST_TAIL = 40 // rows

/** The index from which on no row has more than one text, in a table whose rows have more. */
function tailOf(rows: string[][]): number {
  const alone = (cells: string[]) => cells.filter((cell) => cell.trim() !== '' && !isNumber(cell)).length <= 1
  let tail = rows.length
  while (tail > 0 && rows.length - tail < LONGEST_TAIL && alone(rows[tail - 1]!)) tail -= 1
  // One column of names looks the same all the way: there, only the last rows are its end.
  const wide = tail > 0 && !alone(rows[tail - 1]!)
  return wide ? tail : rows.length - Math.min(3, rows.length - tail)
}
