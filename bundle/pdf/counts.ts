import type { Delivered } from '@/bundle/delivered'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { extentOf } from './fit'
import { writeParagraph } from './paragraph'
import { prepare } from './pieces'
import { COLUMN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR } from './style'
import type { Voice } from './voice'

/** The count, and of which moment: on one line, or on two where that is too long. */
export async function writeCounts(
  sheet: Sheet,
  parent: Structure,
  delivered: Delivered,
  voice: Voice,
  after: number,
): Promise<void> {
  const style = { ...BODY, size: 9.5, color: COLOR.quiet }
  const said = saidOf(delivered, voice.language)
  const whole = [{ text: said.join(' — '), style }]
  const { most } = await extentOf(prepare(whole, voice.families, voice.base), sheet.faces)
  const spans = most <= COLUMN.width ? whole : [{ text: said.join('\n'), style }]
  const place = { x: COLUMN.left, width: COLUMN.width }
  await writeParagraph(sheet, parent, spans, { voice, place, leading: 13.5, after })
}

function saidOf(delivered: Delivered, language: string): string[] {
  const t = translator(language, 'pdf')
  const { people, organizations, countries } = delivered.counts
  const places = countries.filter(({ country }) => country !== '').length
  const counted = [
    organizations > 0 && t('organizations', { count: organizations }),
    people > 0 && t('people', { count: people }),
    places > 0 && t('countries', { count: places }),
  ].filter(Boolean)
  const asOf = t('asOf', { moment: formatMoment(new Date(delivered.cutoffAt), interfaceLanguage(language)) })
  return [...(counted.length > 0 ? [counted.join(' · ')] : []), asOf]
}
