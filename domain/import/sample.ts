import type { DataKey } from '@/domain/seal/seal'
import { openText } from './sealed-text'

const ROWS = 24 // rows kept for the preview
const CELL = 400 // characters of a cell; longer ones are too long for any field

/** Cells cut: this process looks at them, and mails wait meanwhile. */
export function cutCells(cells: string[]): string[] {
  return cells.map((cell) => cell.slice(0, CELL))
}

/** The index of the first row with something in it: the headings, when there are any. */
export function findFirstRow(rows: string[][]): number {
  return rows.findIndex((row) => row.length > 0)
}

/** What is kept of a file to be looked at: its first rows from the first that is not blank, which is row `start`. */
export type Sample = { start: number; rows: string[][]; headings: string[]; sheets: string[] }

export const NO_SAMPLE: Sample = { start: 1, rows: [], headings: [], sheets: [] }

/** @param headings none when no row holds them */
export function sampleOf(
  { rows, sheets }: { rows: string[][]; sheets: string[] },
  headings: string[],
): Sample {
  const first = findFirstRow(rows)
  return {
    start: first + 1,
    rows: rows.slice(first, first + ROWS).map(cutCells),
    headings: cutCells(headings),
    sheets,
  }
}

export function openSample(key: DataKey, id: string, sealed: Buffer): Sample {
  const sample = JSON.parse(openText(key, id, 'sample', sealed)) as Sample | string[][]
  // Files read before the headings were kept by themselves: they stood in the first row.
  return Array.isArray(sample) ? { ...NO_SAMPLE, rows: sample, headings: sample[0] ?? [] } : sample
}

/** A column's name in a spreadsheet: A, B … Z, AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The names of all columns: their headings, or their letters where there is none. */
export function columnNames(columns: number, headings: string[]): string[] {
  return Array.from({ length: columns }, (_, column) => headings[column]?.trim() || columnLetter(column))
}
