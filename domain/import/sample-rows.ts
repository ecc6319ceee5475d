import { setImmediate as breathe } from 'node:timers/promises'
import { type CellKind, cellKind } from './cell-kind'
import { cutCells } from './sample'

const ENDS = 20 // rows from the beginning, and from the end
const BETWEEN = 80 // rows from all over

/** A row of a file, its index there, and what its cells hold. */
export type SampleRow = { index: number; cells: string[]; kinds: CellKind[] }

/**
 * Rows from all over a file: the first, the last, and some at even distances between them, so that looking at them costs
 * the same for every file. Empty rows are left out, cells are cut.
 * @param also the index of a row that is wanted too
 */
export async function sampleRows(rows: string[][], also: number | null = null): Promise<SampleRow[]> {
  const sample: SampleRow[] = []
  for (const index of spread(rows, also)) {
    await breathe()
    const cells = cutCells(rows[index]!)
    sample.push({ index, cells, kinds: cells.map(cellKind) })
  }
  return sample
}

function spread(rows: string[][], also: number | null): number[] {
  const wanted = new Set<number>()
  const filled = (index: number) => rows[index]!.length > 0
  for (let index = 0; index < rows.length && wanted.size < ENDS; index++) if (filled(index)) wanted.add(index)
  const most = wanted.size + ENDS
  for (let index = rows.length - 1; index >= 0 && wanted.size < most; index--)
    if (filled(index)) wanted.add(index)
  const step = Math.max(1, rows.length / BETWEEN)
  for (let at = 0; at < rows.length; at += step) if (filled(Math.floor(at))) wanted.add(Math.floor(at))
  if (also !== null && rows[also]) wanted.add(also)
  return [...wanted].toSorted((a, b) => a - b)
}
