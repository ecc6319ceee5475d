import type { DeliveredRow } from '@/bundle/delivered'
import { columnWidth, type Entry } from './columns'
import { isolated } from './direction'
import { looksOf, notesOf, shownName, textOf } from './entry'
import { breakLines } from './lines'
import { prepare } from './pieces'
import { signsOf } from './proofs'
import type { Sheet } from './sheet'
import { BODY, COLOR, type Span } from './style'
import type { Voice } from './voice'

/** How names are set: a few have room, many are close together. */
export type Look = { size: number; columns: number; apart: boolean; gap: number }

const HANGING = 9

/** A row on lines as wide as its column, and its letters that no font has. */
export async function setRow(
  sheet: Sheet,
  voice: Voice,
  row: DeliveredRow,
  look: Look,
): Promise<Entry & { lacking: string }> {
  const { tag, families } = looksOf(row, voice.language)
  const name = { ...BODY, size: look.size, weight: look.apart ? (600 as const) : (400 as const) }
  const quiet = { ...BODY, size: look.apart ? look.size * 0.85 : look.size, color: COLOR.quiet }
  const notes = notesOf(row, voice.language)
    .map((note) => isolated(note, voice.base))
    .join(look.apart ? ' · ' : ', ')
  const signs = signsOf(row, quiet)
  const width = columnWidth(look.columns)
  const first: Span[] = [{ text: isolated(shownName(row), voice.base), style: name }]
  if (!look.apart && notes) first.push({ text: `, ${notes}`, style: quiet })
  const set = async (spans: Span[], hanging: number) => {
    const measure = { first: width, rest: width - hanging }
    const prepared = prepare(spans, families, voice.base)
    const lines = await breakLines(prepared, measure, sheet.faces)
    const leading = spans[0]!.style.size * 1.32
    return lines.map((line, index) => ({ line, leading, indent: index === 0 ? 0 : hanging }))
  }
  const lines = await set(first, HANGING)
  const second: Span[] = look.apart && notes ? [{ text: notes, style: quiet }] : []
  if (signs.length > 0) second.push(...(notes ? [{ text: '  ', style: quiet }] : []), ...signs)
  if (second.length > 0) lines.push(...(await set(second, 0)))
  const lacking = [...new Set(lines.map(({ line }) => line.lacking).join(''))].join('')
  return { lines, text: textOf(row, voice.language), language: tag, lacking }
}
