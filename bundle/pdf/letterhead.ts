import type { Delivered } from '@/bundle/delivered'
import { formatDay, formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { breakLines } from './lines'
import { startOf, writeLine, writeParagraph } from './paragraph'
import { prepare } from './pieces'
import { writeQr } from './qr'
import { COLUMN, MARGIN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR, type Span, type Style } from './style'
import type { Voice } from './voice'

const QUIET: Style = { ...BODY, size: 9, color: COLOR.quiet }
const PLACE = { x: COLUMN.left, width: COLUMN.width }
/** What the box at the foot of the first page takes. */
const BOX = { height: 84, side: 62, pad: 11 }

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
  await writeBox(sheet, parent, voice, delivered, fingerprint)
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

/** Which delivery this is. */
export function deliveryOf({ number, revision }: Delivered, language: string): string {
  const t = translator(language, 'pdf')
  return revision > 1 ? t('deliveryRevised', { number, revision }) : t('delivery', { number })
}

/** The count, and of which moment. */
export function countsOf(delivered: Delivered, language: string): string {
  const t = translator(language, 'pdf')
  const { people, organizations, countries } = delivered.counts
  const places = countries.filter(({ country }) => country !== '').length
  const counted = [
    organizations > 0 && t('organizations', { count: organizations }),
    people > 0 && t('people', { count: people }),
    places > 0 && t('countries', { count: places }),
  ].filter(Boolean)
  const asOf = t('asOf', { moment: formatMoment(new Date(delivered.cutoffAt), interfaceLanguage(language)) })
  return [...(counted.length > 0 ? [counted.join(' · ')] : []), asOf].join(' — ')
}

async function writeBox(
  sheet: Sheet,
  parent: Structure,
  voice: Voice,
  delivered: Delivered,
  fingerprint: string,
): Promise<void> {
  const t = translator(voice.language, 'pdf')
  const { recordUrl, campaign } = delivered
  const top = sheet.y
  const bottom = MARGIN.bottom
  const leftToRight = voice.base === 'ltr'
  const small: Style = { ...BODY, size: 8, color: COLOR.quiet }
  const link = { to: recordUrl, inside: false }
  sheet.box(COLUMN.left, bottom, COLUMN.width, BOX.height, COLOR.wash)
  const section = parent.child('Sect')
  const x = leftToRight ? COLUMN.left + COLUMN.width - BOX.side - BOX.pad : COLUMN.left + BOX.pad
  writeQr(sheet, section, recordUrl, t('qr'), { x, y: bottom + BOX.pad, side: BOX.side })
  const width = COLUMN.width - BOX.side - BOX.pad * 3
  const place = { x: leftToRight ? COLUMN.left + BOX.pad : COLUMN.left + BOX.side + BOX.pad * 2, width }
  sheet.y = bottom + BOX.height - 7
  sheet.bottom = 0
  const shown = recordUrl.replace(/^https?:\/\//, '')
  const lines: Span[][] = [
    [
      { text: `${t('record')}\n`, style: small },
      { text: shown, style: { ...small, color: COLOR.seal, link } },
    ],
    [
      { text: `${t('fingerprint')}\n`, style: small },
      { text: fingerprint.replace(/(.{8})(?=.)/g, '$1 '), style: { ...small, color: COLOR.ink } },
    ],
    [{ text: t('responsible', { responsible: campaign.responsible }), style: small }],
  ]
  for (const spans of lines)
    await writeParagraph(sheet, section, spans, { voice, place, leading: 11, after: 3 })
  section.end()
  sheet.y = top
  sheet.bottom = bottom + BOX.height + 14
}
