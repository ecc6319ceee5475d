import type { HtmlElement } from '@/domain/campaign/markdown-html'
import type { Blocks } from './block'
import { breakLines, type Line } from './lines'
import { startOf, writeLine } from './paragraph'
import { prepare } from './pieces'
import { spansOf, trimmed } from './spans'
import type { Structure } from './structure'
import { COLOR } from './style'

type Cell = { heading: boolean; align: 'start' | 'center' | 'end'; lines: Line[]; widest: number }

const GAP = 10
const elements = (element: HtmlElement) =>
  element.children.filter((child): child is HtmlElement => child.type === 'element')

/** A table as wide as the text, each column as wide as what stands in it asks for. */
export async function writeTable(blocks: Blocks, element: HtmlElement): Promise<void> {
  const { sheet, parent, place, voice } = blocks
  const rows = elements(element).flatMap(elements).map(elements)
  const count = Math.max(1, ...rows.map((row) => row.length))
  const widths = await widthsOf(blocks, rows, count)
  const table = parent.child('Table')
  const size = blocks.style.size * 0.92
  const leading = size * 1.38
  for (const row of rows) {
    const cells: Cell[] = []
    for (const [index, cell] of row.entries()) cells.push(await setCell(blocks, cell, widths[index]!))
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading + 6
    sheet.room(height)
    const structure = table.child('TR')
    let x = voice.base === 'ltr' ? place.x : place.x + place.width
    cells.forEach((cell, index) => {
      const width = widths[index]!
      if (voice.base === 'rtl') x -= width + GAP
      writeCell(blocks, structure, cell, { x, width }, leading)
      if (voice.base === 'ltr') x += width + GAP
    })
    structure.end()
    sheet.y -= height
    const head = cells.some(({ heading }) => heading)
    sheet.rule(place.x, sheet.y + 1, place.width, head ? COLOR.quiet : COLOR.rule, head ? 0.7 : 0.4)
  }
  table.end()
  sheet.y -= leading * 0.6
}

function writeCell(
  { sheet, voice }: Blocks,
  row: Structure,
  cell: Cell,
  box: { x: number; width: number },
  leading: number,
) {
  const { heading, lines, align } = cell
  const scope = heading ? { attributes: { O: 'Table', Scope: 'Column' } } : {}
  const structure = row.child(heading ? 'TH' : 'TD', scope)
  lines.forEach((line, index) => {
    const y = sheet.y - 3 - leading * (index + 1) + leading * 0.27
    writeLine(sheet, structure, line, startOf(line, box, voice, align), y)
  })
  structure.end()
}

/** What each column gets: its own width where all fit, else a share of the room as it is longer. */
async function widthsOf(blocks: Blocks, rows: HtmlElement[][], count: number): Promise<number[]> {
  const wanted = Array<number>(count).fill(24)
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      const { widest } = await setCell(blocks, cell, Infinity)
      wanted[index] = Math.max(wanted[index]!, widest + 1)
    }
  }
  const room = blocks.place.width - GAP * (count - 1)
  const sum = wanted.reduce((total, width) => total + width, 0)
  if (sum <= room) return wanted.map((width) => width + (room - sum) / count)
  const least = Math.min(60, room / count)
  const spare = wanted.map((width) => Math.max(0, width - least))
  const share = (room - least * count) / spare.reduce((total, width) => total + width, 0)
  return wanted.map((_, index) => least + spare[index]! * share)
}

async function setCell(
  { voice, sheet, style, places }: Blocks,
  cell: HtmlElement,
  width: number,
): Promise<Cell> {
  const heading = cell.tagName === 'th'
  const small = { ...style, size: style.size * 0.92, weight: heading ? (600 as const) : style.weight }
  const spans = trimmed(spansOf(cell.children, small, places))
  const prepared = prepare(spans, voice.families, voice.base)
  const lines =
    spans.length === 0 ? [] : await breakLines(prepared, { first: width, rest: width }, sheet.faces)
  const widest = Math.max(0, ...lines.map((line) => line.width))
  return { heading, align: alignOf(cell, voice.base === 'ltr'), lines, widest }
}

function alignOf({ properties }: HtmlElement, leftToRight: boolean): Cell['align'] {
  if (properties.align === 'center') return 'center'
  if (properties.align === 'left') return leftToRight ? 'start' : 'end'
  return properties.align === 'right' && leftToRight ? 'end' : 'start'
}
