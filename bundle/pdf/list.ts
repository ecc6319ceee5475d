import type { HtmlElement } from '@/domain/campaign/markdown-html'
import { type Blocks, leadingOf } from './block'
import { breakLines } from './lines'
import { prepare } from './pieces'
import { COLOR } from './style'
import { startOf, writeLine } from './write-line'

/** A list, and the notes of a letter, which are one: its numbers or bullets hang before the text. */
export async function writeList(blocks: Blocks, element: HtmlElement): Promise<void> {
  const { parent, sheet } = blocks
  const ordered = element.tagName === 'ol'
  const numbering = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' }
  const list = parent.child('L', { attributes: numbering })
  let number = Number(element.properties.start ?? 1)
  for (const item of element.children) {
    if (item.type !== 'element') continue
    await writeItem({ ...blocks, parent: list }, item, ordered ? `${number}.` : '•')
    number += 1
  }
  list.end()
  if (!blocks.nested) sheet.y -= leadingOf(blocks) * 0.2
}

async function writeItem(blocks: Blocks, item: HtmlElement, label: string): Promise<void> {
  const { sheet, parent, voice, place, style, places } = blocks
  const indent = style.size * (label.length > 3 ? 2.6 : 1.9)
  const leading = leadingOf(blocks)
  // What a first paragraph keeps together; its number is drawn before it.
  sheet.room(leading * 3)
  const element = parent.child('LI')
  if (typeof item.properties.id === 'string')
    sheet.file.addDestination(`${places} ${item.properties.id}`, sheet.y)
  const spans = [{ text: label, style: { ...style, color: COLOR.quiet } }]
  const width = indent - style.size * 0.45
  const box = { x: voice.base === 'ltr' ? place.x : place.x + place.width - width, width }
  const measure = { first: Infinity, rest: Infinity }
  const [line] = await breakLines(prepare(spans, voice.families, voice.base), measure, sheet.faces)
  const marker = element.child('Lbl')
  const baseline = sheet.y - leading + leading * 0.27
  writeLine(sheet, marker, line!, startOf(line!, box, voice, 'end'), baseline)
  marker.end()
  const body = element.child('LBody')
  const x = voice.base === 'ltr' ? place.x + indent : place.x
  const before = sheet.y
  const inner = { ...blocks, parent: body, place: { x, width: place.width - indent }, nested: true }
  await blocks.write(inner, item.children)
  if (sheet.y === before) sheet.y -= leading
  body.end()
  element.end()
}
