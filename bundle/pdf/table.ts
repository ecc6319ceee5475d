import type { HtmlElement } from '@/domain/campaign/markdown-html'
import type { Blocks } from './block'
import type { Line } from './lines'
import type { Structure } from './structure'
import { COLOR } from './style'
import { type Cell, setCell } from './table-cell'
import { type Grid, gridOf } from './table-grid'
import { drawLine, startOf, writeLine } from './write-line'

type Row = { cells: Cell[]; head: boolean; lines: number }

const PAD = 6
/** Lines of a row that stay on one page; only a longer one is continued on the next. */
const TOGETHER = 8

const elements = (element: HtmlElement) =>
  element.children.filter((child): child is HtmlElement => child.type === 'element')

/** A table; its head stands above its rows on every page. */
export async function writeTable(blocks: Blocks, element: HtmlElement): Promise<void> {
  const { sheet, parent } = blocks
  const rows = elements(element).flatMap(elements).map(elements)
  const grid = await gridOf(blocks, rows)
  const set: Row[] = []
  for (const row of rows) set.push(await setRow(blocks, grid, row))
  const [first, second] = set
  const head = first?.head && first.lines <= TOGETHER ? first : null
  if (head) sheet.room(heightOf(grid, head) + (second ? heightOf(grid, second) : 0))
  const table = parent.child('Table')
  for (const row of set) writeRow(blocks, grid, table, row, row === head ? null : head)
  table.end()
  sheet.y -= grid.leading * 0.6
}

async function setRow(blocks: Blocks, { columns, size }: Grid, row: HtmlElement[]): Promise<Row> {
  const cells: Cell[] = []
  for (const [index, cell] of row.entries())
    cells.push(await setCell(blocks, cell, size, columns[index]!.width))
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  return { cells, head: cells.some(({ heading }) => heading), lines }
}

/** What must be left on a page to begin it. */
const heightOf = ({ leading }: Grid, { lines }: Row): number => Math.min(lines, TOGETHER) * leading + PAD

function writeRow(blocks: Blocks, grid: Grid, table: Structure, row: Row, head: Row | null): void {
  const { sheet } = blocks
  const { leading } = grid
  const structure = table.child('TR')
  const cells = row.cells.map(({ heading }) =>
    heading ? structure.child('TH', { attributes: { O: 'Table', Scope: 'Column' } }) : structure.child('TD'),
  )
  for (let from = 0; from < row.lines;) {
    if (sheet.y - Math.min(row.lines - from, TOGETHER) * leading - PAD < sheet.bottom) {
      sheet.addPage()
      if (head) repeat(blocks, grid, head)
    }
    const fits = Math.max(1, Math.floor((sheet.y - sheet.bottom - PAD) / leading))
    const to = Math.min(row.lines, from + fits)
    eachLine(blocks, grid, row, [from, to], (line, column, x, y) =>
      writeLine(sheet, cells[column]!, line, x, y),
    )
    sheet.y -= (to - from) * leading + PAD
    from = to
  }
  for (const cell of cells) cell.end()
  structure.end()
  ruleBelow(blocks, grid, row)
}

/** Screen readers have heard the head before. */
function repeat(blocks: Blocks, grid: Grid, head: Row): void {
  const { sheet } = blocks
  eachLine(blocks, grid, head, [0, head.lines], (line, _, x, y) => drawLine(sheet, line, x, y))
  sheet.y -= head.lines * grid.leading + PAD
  ruleBelow(blocks, grid, head)
}

function eachLine(
  { sheet, voice }: Blocks,
  { columns, leading }: Grid,
  { cells }: Row,
  [from, to]: [number, number],
  draw: (line: Line, column: number, x: number, y: number) => void,
): void {
  cells.forEach(({ lines, align }, column) => {
    lines.slice(from, to).forEach((line, index) => {
      const y = sheet.y - PAD / 2 - leading * (index + 1) + leading * 0.27
      draw(line, column, startOf(line, columns[column]!, voice, align), y)
    })
  })
}

function ruleBelow({ sheet }: Blocks, { whole }: Grid, { head }: Row): void {
  sheet.rule(whole.x, sheet.y + 1, whole.width, head ? COLOR.quiet : COLOR.rule, head ? 0.7 : 0.4)
}
