import type { Delivered } from '@/bundle/delivered'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { breakLines } from './lines'
import { writeParagraph } from './paragraph'
import { prepare } from './pieces'
import { writeRecordBox } from './record-box'
import { deliveryOf } from './delivery-name'
import { COLUMN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR, type Span, type Style } from './style'
import type { Voice } from './voice'
import { startOf, writeLine } from './write-line'

const QUIET: Style = { ...BODY, size: 9, color: COLOR.quiet }
const PLACE = { x: COLUMN.left, width: COLUMN.width }

/** The top of the first page: what this is, of which day, who is addressed; and at its foot where the public record is. */
export async function writeLetterhead(
  sheet: Sheet,
  parent: Structure,
  voice: Voice,
  delivered: Delivered,
  fingerprint: string,
): Promise<void> {
  const t = translator(voice.language, 'pdf')
  const day = formatDay(new Date(delivered.cutoffAt), interfaceLanguage(voice.language))
  const label = { ...BODY, size: 9.5, weight: 600 as const, color: COLOR.seal }
  const said = deliveryOf(delivered, voice.language)
  await writeBetween(
    sheet,
    parent,
    voice,
    [{ text: t('openLetter'), style: label }],
    [{ text: `${said}  ·  ${day}`, style: QUIET }],
  )
  sheet.rule(COLUMN.left, sheet.y - 5, COLUMN.width, COLOR.seal, 0.9)
  sheet.y -= 20
  if (delivered.campaign.demonstration) await writeDemonstration(sheet, parent, voice)
  if (delivered.recipient) {
    const text = t('recipient', { recipient: delivered.recipient })
    await writeParagraph(sheet, parent, [{ text, style: QUIET }], {
      voice,
      place: PLACE,
      leading: 13,
      after: 5,
    })
  }
  await writeRecordBox(sheet, parent, voice, delivered, fingerprint)
}

async function writeDemonstration(sheet: Sheet, parent: Structure, voice: Voice): Promise<void> {
  const text = translator(voice.language, 'pdf')('demonstration')
  const style = { ...BODY, size: 10, weight: 600 as const, color: COLOR.warn }
  const page = sheet.y
  await writeParagraph(sheet, parent, [{ text, style }], { voice, place: PLACE, leading: 15, after: 8 })
  const x = voice.base === 'ltr' ? COLUMN.left - 10 : COLUMN.left + COLUMN.width + 7
  sheet.rule(x, sheet.y + 8, 3, COLOR.warn, page - sheet.y - 8)
}

/** One line with something at its start and something at its end. */
export async function writeBetween(
  sheet: Sheet,
  parent: Structure,
  voice: Voice,
  start: Span[],
  end: Span[],
): Promise<void> {
  const measure = { first: Infinity, rest: Infinity }
  const structure = parent.child('P')
  for (const [spans, align] of [
    [start, 'start'],
    [end, 'end'],
  ] as const) {
    const [line] = await breakLines(prepare(spans, voice.families, voice.base), measure, sheet.faces)
    writeLine(sheet, structure, line!, startOf(line!, PLACE, voice, align), sheet.y)
  }
  structure.end()
}
