import type { Ground } from './ground'

/** One line of the table: what was measured against which limit in the same run. */
export type Figure = {
  what: string
  /** As it stands in the table, with its unit. */
  measured: string
  limit: string
  /** Measured divided by the limit, so that the goal can be compared; null where there is only a figure. */
  ratio: number | null
  goal: string
  note?: string
}

export type Row = { name: string; measure: (ground: Ground) => Promise<Figure[]> }

/** `quick` among the words: a tenth of the rows and a fifth of the requests, in a few minutes. The table says how many. */
export const quick = process.argv.includes('quick')

export const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits })

/** A number among the words: how many minutes the record day and the mixed load last. */
export const minutes = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 10)
