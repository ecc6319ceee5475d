import { hasRightToLeft, isSimple, withoutIsolates } from './direction'
import { breakEvenly } from './fit'
import { breakLines, type Line } from './lines'
import { prepare } from './pieces'
import type { Sheet } from './sheet'
import type { Structure } from './structure'
import type { Span } from './style'
import type { Voice } from './voice'
import { type Align, type Place, startOf, writeLine } from './write-line'

export type Setting = {
  voice: Voice
  place: Place
  leading: number
  /** The tag that screen readers get. */
  tag?: string
  align?: Align
  before?: number
  after?: number
  /** What must fit below it on the same page. */
  keep?: number
  /** Whether its lines are about equally long. */
  even?: boolean
}

/** Breaks a paragraph into lines. */
export async function setParagraph(
  sheet: Sheet,
  spans: Span[],
  { families, base }: Voice,
  width: number,
  even = false,
): Promise<{ text: string; lines: Line[] }> {
  const prepared = prepare(spans, families, base)
  const lines = even
    ? await breakEvenly(prepared, width, sheet.faces)
    : await breakLines(prepared, { first: width, rest: width }, sheet.faces)
  return { text: prepared.text, lines }
}

/** Writes a paragraph where the sheet's text ends. */
export async function writeParagraph(
  sheet: Sheet,
  parent: Structure,
  spans: Span[],
  setting: Setting,
): Promise<void> {
  const { voice, place, leading, tag = 'P', align = 'start', before = 0, after = 0, keep = 0, even } = setting
  const { text, lines } = await setParagraph(sheet, spans, voice, place.width, even)
  if (!sheet.isNew) sheet.y -= before
  // No line is left alone at the foot of a page, nor at the top of the next.
  const together = keep > 0 || lines.length < 4 ? lines.length : 2
  sheet.room(leading * together + keep)
  const linked = spans.some(({ style }) => style.link)
  const spelled = !linked && (hasRightToLeft(text) || !isSimple(text))
  const structure = parent.child(tag, spelled ? { text: withoutIsolates(text) } : {})
  lines.forEach((line, index) => {
    sheet.room(leading * (index === lines.length - 2 ? 2 : 1))
    sheet.y -= leading
    writeLine(sheet, structure, line, startOf(line, place, voice, align), sheet.y + leading * 0.27)
  })
  structure.end()
  sheet.y -= after
}
