import type { Delivered, DeliveredRows } from '@/bundle/delivered'
import { interfaceLanguage, translator } from '@/messages/translator'
import { writeCounts } from './counts'
import { Faces } from './faces'
import { Footer } from './footer'
import { GETA } from './graphemes'
import { writeLetter } from './letter'
import { writeLetterhead } from './letterhead'
import { writeParagraph } from './paragraph'
import { PdfFile } from './pdf-file'
import { legendOf } from './proofs'
import { COLUMN, Sheet } from './sheet'
import { type Lacking, writeSignatories } from './signatories'
import { Structure } from './structure'
import { BODY, COLOR } from './style'
import { type Voice, voiceOf } from './voice'

/**
 * Writes letter.pdf: the letter in the delivery's languages, and everybody who signed it. Always the same bytes for the same delivery.
 * @param about `fingerprint`: SHA-256 of signatories.csv in hexadecimal; `lacks`: whether anything has signs that no font has
 * @param report is told how many names are written
 * @returns the names with letters that no font has; they stand in the file with 〓 for each
 */
export async function writePdf(
  delivered: Delivered,
  rows: DeliveredRows,
  { fingerprint, lacks }: { fingerprint: string; lacks: boolean },
  path: string,
  report: (done: number) => void,
): Promise<Lacking> {
  const [letter] = delivered.letters
  const file = new PdfFile(path, {
    language: delivered.language,
    title: letter!.title,
    author: delivered.campaign.responsible,
    program: `Undersigned ${delivered.version}`,
    at: new Date(delivered.cutoffAt),
  })
  const sheet = new Sheet(file, new Faces(file))
  const voice = voiceOf(interfaceLanguage(delivered.language))
  const footer = new Footer(sheet, voice)
  await footer.begin(delivered, fingerprint)
  sheet.addPage()
  const root = new Structure(file, 'Document', null)
  const head = root.child('Sect', { language: voice.language })
  await writeLetterhead(sheet, head, voice, delivered, fingerprint)
  head.end()
  for (const [index, one] of delivered.letters.entries())
    await writeLetter(sheet, root, delivered, one, index)
  sheet.addPage()
  const list = root.child('Sect', { language: voice.language })
  await writeListHead(sheet, list, voice, delivered, lacks)
  const lacking = await writeSignatories(sheet, list, voice, delivered, rows, report)
  list.end()
  root.end()
  await footer.finish()
  await file.close()
  return lacking
}

const PLACE = { x: COLUMN.left, width: COLUMN.width }

/** Above the names: how many, of which moment, and what the signs beside organizations mean. */
async function writeListHead(
  sheet: Sheet,
  parent: Structure,
  voice: Voice,
  delivered: Delivered,
  lacks: boolean,
): Promise<void> {
  const t = translator(voice.language, 'pdf')
  const { counts, revision } = delivered
  const quiet = { ...BODY, size: 9.5, color: COLOR.quiet }
  const setting = { voice, place: PLACE, leading: 13.5, after: 4, even: true }
  const write = (text: string) => writeParagraph(sheet, parent, [{ text, style: quiet }], setting)
  sheet.file.addBookmark(t('signatories'))
  const heading = [{ text: t('signatories'), style: { ...BODY, size: 19, weight: 600 as const } }]
  await writeParagraph(sheet, parent, heading, { ...setting, tag: 'H2', leading: 26 })
  await writeCounts(sheet, parent, delivered, voice, 4)
  if (counts.unlisted > 0) await write(t('unlisted', { count: counts.unlisted }))
  if (revision > 1) await write(t('revised'))
  if (lacks) await write(t('lacking', { sign: GETA }))
  if (counts.people + counts.organizations === 0) await write(t('none'))
  if (counts.organizations === 0) return
  const small = { ...quiet, size: 8 }
  const legend = [
    { text: `${t('checked')}: `, style: { ...small, weight: 600 as const } },
    ...legendOf(voice, small),
  ]
  await writeParagraph(sheet, parent, legend, { ...setting, leading: 11.5, before: 4, even: false })
}
