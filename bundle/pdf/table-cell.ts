import type { HtmlElement } from '@/domain/campaign/markdown-html'
import type { Blocks } from './block'
import { breakLines, type Line } from './lines'
import { type Prepared, prepare } from './pieces'
import { spansOf, trimmed } from './spans'
import type { Align } from './write-line'

export type Cell = { heading: boolean; align: Align; lines: Line[] }

export const isHeading = ({ tagName }: HtmlElement): boolean => tagName === 'th'

/** A cell's text in letters of this size; null where it has none. */
export function prepareCell(blocks: Blocks, cell: HtmlElement, size: number): Prepared | null {
  const { voice, style } = blocks
  const small = { ...style, size, weight: isHeading(cell) ? (600 as const) : style.weight }
  const spans = trimmed(spansOf(cell.children, small, blocks))
  return spans.length === 0 ? null : prepare(spans, voice.families, voice.base)
}

/** A cell on lines of this width. */
export async function setCell(blocks: Blocks, cell: HtmlElement, size: number, width: number): Promise<Cell> {
  const prepared = prepareCell(blocks, cell, size)
  const measure = { first: width, rest: width }
  const lines = prepared ? await breakLines(prepared, measure, blocks.sheet.faces) : []
  return { heading: isHeading(cell), align: alignOf(cell, blocks.voice.base === 'ltr'), lines }
}

function alignOf({ properties }: HtmlElement, leftToRight: boolean): Align {
  if (properties.align === 'center') return 'center'
  if (properties.align === 'left') return leftToRight ? 'start' : 'end'
  return properties.align === 'right' && leftToRight ? 'end' : 'start'
}
