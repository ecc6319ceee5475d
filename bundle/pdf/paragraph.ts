import { hasRightToLeft, isSimple, withoutIsolates } from './direction'
import { breakLines, type Line } from './lines'
import { type Piece, prepare } from './pieces'
import type { Sheet } from './sheet'
import { show } from './show'
import type { Structure } from './structure'
import type { Span } from './style'
import type { Voice } from './voice'

export type Place = { x: number; width: number }

export type Setting = {
  voice: Voice
  place: Place
  leading: number
  /** The tag that screen readers get. */
  tag?: string
  align?: 'start' | 'center' | 'end'
  before?: number
  after?: number
  /** What must fit below it on the same page. */
  keep?: number
}

/** Writes a paragraph where the sheet's text ends. */
export async function writeParagraph(
  sheet: Sheet,
  parent: Structure,
  spans: Span[],
  { voice, place, leading, tag = 'P', align = 'start', before = 0, after = 0, keep = 0 }: Setting,
): Promise<void> {
  const prepared = prepare(spans, voice.families, voice.base)
  const lines = await breakLines(prepared, { first: place.width, rest: place.width }, sheet.faces)
  if (!sheet.isNew) sheet.y -= before
  // No line is left alone at the foot of a page.
  sheet.room(leading * Math.min(2, lines.length) + keep)
  const linked = spans.some(({ style }) => style.link)
  const spelled = !linked && (hasRightToLeft(prepared.text) || !isSimple(prepared.text))
  const structure = parent.child(tag, spelled ? { text: withoutIsolates(prepared.text) } : {})
  for (const line of lines) {
    sheet.room(leading)
    sheet.y -= leading
    writeLine(sheet, structure, line, startOf(line, place, voice, align), sheet.y + leading * 0.27)
  }
  structure.end()
  sheet.y -= after
}

export function startOf(line: Line, { x, width }: Place, { base }: Voice, align: Setting['align']): number {
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

function strike({ file }: Sheet, pieces: Piece[], x: number, y: number): void {
  for (const { style, width } of pieces) {
    if (style.struck) file.write(`${style.color} rg ${x} ${y + style.size * 0.25} ${width} 0.6 re f`)
    x += width
  }
}
