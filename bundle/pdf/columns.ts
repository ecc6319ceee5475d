import type { Line } from './lines'
import { COLUMN, type Sheet } from './sheet'
import type { Structure } from './structure'
import type { Voice } from './voice'
import { startOf, writeLine } from './write-line'

/** A row as it is set: its lines and how far apart they are. */
export type Entry = {
  lines: { line: Line; leading: number; indent: number }[]
  text: string
  language: string | null
}

export const GUTTER = 16

export const columnWidth = (count: number): number => (COLUMN.width - GUTTER * (count - 1)) / count

/** Sets rows in columns, from top to bottom and one after the other; on a section's last page all end at the same height. */
export class Columns {
  #entries: Entry[] = []
  #height = 0

  constructor(
    readonly sheet: Sheet,
    readonly parent: Structure,
    readonly voice: Voice,
    readonly count: number,
    readonly gap: number,
  ) {}

  add(entry: Entry): void {
    this.#entries.push(entry)
    this.#height += heightOf(entry) + this.gap
    while (this.#height >= this.#room * this.count) {
      const { columns, taken } = this.#fill(this.#room)
      if (taken === this.#entries.length) return
      this.#draw(columns)
      this.#entries = this.#entries.slice(taken)
      this.#height = this.#entries.reduce((sum, one) => sum + heightOf(one) + this.gap, 0)
      this.sheet.addPage()
    }
  }

  finish(): void {
    if (this.#entries.length === 0) return
    let height = this.#height / this.count
    let filled = this.#fill(height)
    for (; filled.taken < this.#entries.length && height < this.#room; height += 4)
      filled = this.#fill(height)
    if (filled.taken < this.#entries.length) filled = this.#fill(this.#room)
    this.#draw(filled.columns)
    this.sheet.y -= Math.max(...filled.columns.map((column) => this.#sum(column)))
    const rest = this.#entries.slice(filled.taken)
    this.#entries = []
    this.#height = 0
    if (rest.length === 0) return
    this.sheet.addPage()
    for (const entry of rest) this.add(entry)
    this.finish()
  }

  get #room(): number {
    return this.sheet.y - this.sheet.bottom
  }

  #sum(column: Entry[]): number {
    return column.reduce((sum, entry) => sum + heightOf(entry) + this.gap, 0)
  }

  #fill(height: number): { columns: Entry[][]; taken: number } {
    const columns: Entry[][] = [[]]
    let used = 0
    let taken = 0
    for (const entry of this.#entries) {
      const needs = heightOf(entry) + this.gap
      // Below a heading there may be less room than one needs: it has all of the next page.
      const tall = needs > this.#room && !this.sheet.isNew
      if (used + needs > height && (used > 0 || tall)) {
        if (columns.length === this.count || tall) break
        columns.push([])
        used = 0
      }
      columns.at(-1)!.push(entry)
      used += needs
      taken += 1
    }
    return { columns, taken }
  }

  #draw(columns: Entry[][]): void {
    const width = columnWidth(this.count)
    columns.forEach((column, index) => {
      const place = this.voice.base === 'ltr' ? index : this.count - 1 - index
      const x = COLUMN.left + place * (width + GUTTER)
      let y = this.sheet.y
      for (const entry of column) {
        this.#drawEntry(entry, x, y, width)
        y -= heightOf(entry) + this.gap
      }
    })
  }

  #drawEntry({ lines, text, language }: Entry, x: number, y: number, width: number): void {
    const structure = this.parent.child('P', { text, ...(language ? { language } : {}) })
    for (const { line, leading, indent } of lines) {
      y -= leading
      const box = { x: this.voice.base === 'ltr' ? x + indent : x, width: width - indent }
      writeLine(this.sheet, structure, line, startOf(line, box, this.voice, 'start'), y + leading * 0.27)
    }
    structure.end()
  }
}

/** How much of a column a row takes. */
export const heightOf = ({ lines }: Pick<Entry, 'lines'>): number =>
  lines.reduce((sum, { leading }) => sum + leading, 0)
