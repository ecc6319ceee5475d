import type { Delivered } from '@/bundle/delivered'
import { translator } from '@/messages/translator'
import { leftToRight } from './direction'
import { setParagraph, writeParagraph } from './paragraph'
import { writeQr } from './qr'
import { COLUMN, MARGIN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR, type Span, type Style } from './style'
import type { Voice } from './voice'

const SIDE = 62
const PAD = 11
const LEADING = 11
const AFTER = 3

/** At the foot of the first page: where the public record is, and the list's fingerprint. What follows stays above it. */
export async function writeRecordBox(
  sheet: Sheet,
  parent: Structure,
  voice: Voice,
  delivered: Delivered,
  fingerprint: string,
): Promise<void> {
  const t = translator(voice.language, 'pdf')
  const { recordUrl, campaign } = delivered
  const small: Style = { ...BODY, size: 8, color: COLOR.quiet }
  const link = { to: recordUrl, inside: false }
  const groups = fingerprint.replace(/(.{8})(?=.)/g, '$1 ')
  const paragraphs: Span[][] = [
    [
      { text: `${t('record')}\n`, style: small },
      { text: leftToRight(withoutScheme(recordUrl)), style: { ...small, color: COLOR.seal, link } },
    ],
    [
      { text: `${t('fingerprint')}\n`, style: small },
      { text: leftToRight(groups), style: { ...small, color: COLOR.ink } },
    ],
    [{ text: t('responsible', { responsible: campaign.responsible }), style: small }],
  ]
  const width = COLUMN.width - SIDE - PAD * 3
  let lines = 0
  for (const spans of paragraphs) lines += (await setParagraph(sheet, spans, voice, width)).lines.length
  const text = lines * LEADING + (paragraphs.length - 1) * AFTER
  const height = Math.max(SIDE, text) + PAD * 2
  const bottom = MARGIN.bottom
  const { y } = sheet
  sheet.box(COLUMN.left, bottom, COLUMN.width, height, COLOR.wash)
  const section = parent.child('Sect')
  const start = voice.base === 'ltr'
  const x = start ? COLUMN.left + COLUMN.width - SIDE - PAD : COLUMN.left + PAD
  writeQr(sheet, section, recordUrl, t('qr'), { x, y: bottom + height - PAD - SIDE, side: SIDE })
  const place = { x: start ? COLUMN.left + PAD : COLUMN.left + SIDE + PAD * 2, width }
  sheet.y = bottom + height - PAD + 2 - Math.max(0, (SIDE - text) / 2)
  sheet.bottom = 0
  for (const spans of paragraphs)
    await writeParagraph(sheet, section, spans, { voice, place, leading: LEADING, after: AFTER })
  section.end()
  sheet.y = y
  sheet.bottom = bottom + height + 14
}

/** An address as people read it. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '')
