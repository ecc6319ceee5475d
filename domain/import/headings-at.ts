import { findFirstRow } from './sample'
import { joinHeadings } from './second-heading'

/** The index of the row that holds the headings, -1 when there are none. What stands above them is not imported. */
export function headingIndex(
  { headings, headingRow }: { headings: boolean | null; headingRow: number | null },
  rows: string[][],
): number {
  if (!headings) return -1
  return headingRow === null ? findFirstRow(rows) : headingRow - 1
}

/** The headings that stand in a row, and go on in the next where it is a second row of them. */
export function headingsAt(rows: string[][], index: number): string[] {
  return joinHeadings(
    rows[index] ?? [],
    rows.slice(index + 1, index + 4).find((cells) => cells.length > 0),
  )
}
