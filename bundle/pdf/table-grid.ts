import type { HtmlElement } from '@/domain/campaign/markdown-html'
import type { Blocks } from './block'
import { extentOf } from './fit'
import { prepareCell } from './table-cell'
import type { Place } from './write-line'

/** Where the columns of a table stand, and how large its letters are. */
export type Grid = { columns: Place[]; whole: Place; size: number; leading: number }

const GAP = 10
/** How much wider than its text a column is made at most. */
const MOST_SPARE = 60
const SMALLEST = 0.6

/** Each column as wide as what stands in it asks for; letters are smaller where words would be broken otherwise. */
export async function gridOf(blocks: Blocks, rows: HtmlElement[][]): Promise<Grid> {
  const { place, voice, style } = blocks
  const full = style.size * 0.92
  const count = Math.max(1, ...rows.map((row) => row.length))
  const room = place.width - GAP * (count - 1)
  const { least, most } = await extents(blocks, rows, count, full)
  const scale = Math.max(SMALLEST, Math.min(1, room / sum(least)))
  const scaled = (widths: number[]) => widths.map((width) => width * scale)
  const widths = shared(scaled(least), scaled(most), room)
  const width = sum(widths) + GAP * (count - 1)
  const rightToLeft = voice.base === 'rtl'
  const whole = { x: rightToLeft ? place.x + place.width - width : place.x, width }
  let edge = rightToLeft ? whole.x + width : whole.x
  const columns = widths.map((one) => {
    if (rightToLeft) edge -= one
    const column = { x: edge, width: one }
    edge += rightToLeft ? -GAP : one + GAP
    return column
  })
  return { columns, whole, size: full * scale, leading: full * scale * 1.38 }
}

const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0)

/** How wide each column is at least, with a word on each line, and at most, with no line broken. */
async function extents(blocks: Blocks, rows: HtmlElement[][], count: number, size: number) {
  const least = Array<number>(count).fill(16)
  const most = Array<number>(count).fill(16)
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      const prepared = prepareCell(blocks, cell, size)
      if (!prepared) continue
      const extent = await extentOf(prepared, blocks.sheet.faces)
      least[index] = Math.max(least[index]!, extent.least + 1)
      most[index] = Math.max(most[index]!, extent.most + 1)
    }
  }
  return { least, most }
}

/** What each column gets of the room: all that it asks for, else more than the least, short ones first. */
function shared(least: number[], most: number[], room: number): number[] {
  const [lowest, highest] = [sum(least), sum(most)]
  if (highest <= room) {
    const spare = Math.min(MOST_SPARE, (room - highest) / most.length)
    return most.map((width) => width + spare)
  }
  if (lowest >= room) return least.map((width) => (width * room) / lowest)
  const widths = [...least]
  let spare = room - lowest
  const byLength = [...most.keys()].sort((a, b) => most[a]! - most[b]!)
  byLength.forEach((column, place) => {
    const given = Math.min(most[column]! - least[column]!, spare / (byLength.length - place))
    widths[column]! += given
    spare -= given
  })
  return widths
}
