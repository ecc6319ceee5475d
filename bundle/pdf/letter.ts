import type { Delivered, DeliveredLetter } from '@/bundle/delivered'
import { letterTree } from '@/domain/campaign/markdown'
import type { HtmlChild } from '@/domain/campaign/markdown-html'
import { ownName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { writeBlocks } from './blocks'
import { extentOf } from './fit'
import { writeParagraph } from './paragraph'
import { prepare } from './pieces'
import { writeCounts } from './counts'
import { COLUMN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR, type Span, type Style } from './style'
import { type Voice, voiceOf } from './voice'

const QUIET: Style = { ...BODY, size: 9.5, color: COLOR.quiet }
const PLACE = { x: COLUMN.left, width: COLUMN.width }

/** A letter in one of its languages; the first one below the letterhead, each other one on a page of its own. */
export async function writeLetter(
  sheet: Sheet,
  root: Structure,
  delivered: Delivered,
  letter: DeliveredLetter,
  index: number,
): Promise<void> {
  const voice = voiceOf(letter.language)
  const parent = root.child('Sect', { language: letter.language })
  const common = { voice, place: PLACE }
  if (index > 0) {
    sheet.addPage()
    const text = ownName(letter.language)
    const style = { ...QUIET, weight: 600 as const, color: COLOR.seal }
    await writeParagraph(sheet, parent, [{ text, style }], { ...common, leading: 14, after: 8 })
  }
  sheet.file.addBookmark(letter.title)
  const addressees = [{ text: letter.addressees, style: { ...BODY, size: 11 } }]
  await writeParagraph(sheet, parent, addressees, { ...common, leading: 15.5, after: 9 })
  await writeTitle(sheet, parent, voice, letter.title)
  if (index === 0) {
    await writeCounts(sheet, parent, delivered, voice, 10)
    await writeNote(sheet, parent, delivered)
  }
  const words = { footnoteLabel: translator(letter.language, 'pdf')('notes'), backLabel: '' }
  const tree = letterTree(letter.text, words)
  const children: readonly HtmlChild[] = tree?.children ?? plainParagraphs(letter.text)
  const places = `${letter.language} ${index}`
  const style = BODY
  await writeBlocks({ sheet, parent, ...common, style, places, write: writeBlocks }, children)
  parent.end()
}

/** Large, unless it is long or has a word that is wider than the page. */
async function writeTitle(sheet: Sheet, parent: Structure, voice: Voice, title: string): Promise<void> {
  const spansIn = (size: number): Span[] => [{ text: title, style: { ...BODY, size, weight: 600 } }]
  let size = 23
  for (; size > 15; size -= 2) {
    const prepared = prepare(spansIn(size), voice.families, voice.base)
    const { most, least } = await extentOf(prepared, sheet.faces)
    if (least <= COLUMN.width && most <= COLUMN.width * 2.5) break
  }
  const setting = { voice, place: PLACE, leading: size * 1.22, tag: 'H1', after: 7, keep: 48, even: true }
  await writeParagraph(sheet, parent, spansIn(size), setting)
}

/** What the organizers say to whom it is for. */
async function writeNote(sheet: Sheet, parent: Structure, { note, language }: Delivered): Promise<void> {
  if (!note) return
  const voice = voiceOf(language)
  const inset = { x: COLUMN.left + 14, width: COLUMN.width - 28 }
  const section = parent.child('Sect')
  const setting = { voice, place: inset, leading: 14.5, after: 4 }
  sheet.rule(COLUMN.left, sheet.y + 2, COLUMN.width, COLOR.rule)
  sheet.y -= 8
  const heading = [
    { text: translator(language, 'pdf')('note'), style: { ...BODY, size: 10, weight: 600 as const } },
  ]
  await writeParagraph(sheet, section, heading, { ...setting, tag: 'H2', keep: 48 })
  for (const text of note.split(/\n{2,}/).filter((one) => one.trim() !== '')) {
    await writeParagraph(sheet, section, [{ text: text.trim(), style: { ...BODY, size: 9.8 } }], setting)
  }
  section.end()
  sheet.rule(COLUMN.left, sheet.y - 2, COLUMN.width, COLOR.rule)
  sheet.y -= 16
}

/** A letter that is so full of markup that the site does not render it. */
const plainParagraphs = (text: string): HtmlChild[] =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    }))
