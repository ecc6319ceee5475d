import type { Line } from './lines'
import type { Piece } from './pieces'
import type { Sheet } from './sheet'
import { show } from './show'
import { artifact, type Structure } from './structure'
import type { Span } from './style'
import type { Voice } from './voice'

export type Place = { x: number; width: number }

export type Align = 'start' | 'center' | 'end'

export function startOf(line: Line, { x, width }: Place, { base }: Voice, align: Align): number {
  const slack = width - line.width
  if (align === 'center') return x + slack / 2
  return (align === 'end') === (base === 'ltr') ? x + slack : x
}

type Group = { link: Span['style']['link']; pieces: Piece[]; x: number; width: number; at: number }

/** Draws a line; what belongs to a link is told apart, in the order in which it is read. */
export function writeLine(sheet: Sheet, structure: Structure, line: Line, x: number, y: number): void {
  const groups: Group[] = []
  for (const piece of line.pieces) {
    const { link } = piece.style
    const last = groups.at(-1)
    if (last && last.link === link) {
      last.pieces.push(piece)
      last.width += piece.width
      last.at = Math.min(last.at, piece.at)
    } else groups.push({ link, pieces: [piece], x, width: piece.width, at: piece.at })
    x += piece.width
  }
  groups.sort((a, b) => a.at - b.at)
  for (const group of groups) writeGroup(sheet, structure, group, groups.length === 1 ? line.text : null, y)
}

function writeGroup(sheet: Sheet, structure: Structure, group: Group, whole: string | null, y: number): void {
  const { link, pieces, x, width } = group
  const text =
    whole ??
    [...pieces]
      .sort((a, b) => a.at - b.at)
      .map((one) => one.text)
      .join('')
  const draw = () => {
    show(sheet.file, pieces, x, y, text)
    strike(sheet, pieces, x, y)
  }
  if (!link) return structure.mark(draw)
  const element = structure.child('Link')
  element.mark(draw)
  const { size } = pieces[0]!.style
  const target = link.inside
    ? { Dest: new String(link.to) }
    : { A: { S: 'URI', URI: new String(new URL(link.to).href) } }
  const annotation = sheet.file.reserve({
    ...{ Type: 'Annot', Subtype: 'Link', F: 4, Border: [0, 0, 0], Contents: new String(text), ...target },
    Rect: [x, y - size * 0.25, x + width, y + size * 0.8],
  })
  element.addLink(annotation)
  annotation.end()
  element.end()
}

/** Draws a line that screen readers pass over, such as a table's head that is repeated. */
export function drawLine({ file }: Sheet, line: Line, x: number, y: number): void {
  artifact(file, () => show(file, line.pieces, x, y, line.text))
}

function strike({ file }: Sheet, pieces: Piece[], x: number, y: number): void {
  for (const { style, width } of pieces) {
    if (style.struck) file.write(`${style.color} rg ${x} ${y + style.size * 0.25} ${width} 0.6 re f`)
    x += width
  }
}
