import type { HtmlChild, HtmlElement } from '@/domain/campaign/markdown-html'
import { type Blocks, leadingOf } from './block'
import { writeParagraph } from './paragraph'
import { spansOf, trimmed } from './spans'
import { BODY, COLOR, type Style } from './style'
import { writeCode } from './code'
import { writeList } from './list'
import { writeTable } from './table'

// The blocks of a letter, one below the other. Each tag that a rendered letter may have is here or in spans.ts.

const HEADINGS: Record<string, { size: number; before: number; after: number }> = {
  h2: { size: 14, before: 10, after: 4 },
  h3: { size: 12, before: 8, after: 3 },
  h4: { size: 11, before: 6, after: 2 },
  h5: { size: 10.5, before: 5, after: 2 },
  h6: { size: 10.5, before: 5, after: 2 },
}

export async function writeBlocks(blocks: Blocks, children: readonly HtmlChild[]): Promise<void> {
  const { sheet, place, parent } = blocks
  // A list item may hold text without a paragraph round it.
  let loose: HtmlChild[] = []
  const flush = async () => {
    const spans = trimmed(spansOf(loose, blocks.style, blocks))
    loose = []
    if (spans.length > 0) await writeText(blocks, spans)
  }
  for (const [index, child] of children.entries()) {
    if (child.type !== 'element' || INLINE.has(child.tagName)) {
      loose.push(child)
      continue
    }
    await flush()
    if (child.tagName === 'hr') {
      sheet.room(24)
      sheet.rule(place.x + place.width * 0.35, sheet.y - 10, place.width * 0.3, COLOR.rule)
      sheet.y -= 20
    } else if (HEADINGS[child.tagName])
      await writeHeading(blocks, child, keptBelow(children.slice(index + 1)))
    else if (child.tagName === 'blockquote') await writeQuote(blocks, child)
    else if (child.tagName === 'ul' || child.tagName === 'ol') await writeList(blocks, child)
    else if (child.tagName === 'pre') await writeCode(blocks, child)
    else if (child.tagName === 'table') await writeTable(blocks, child)
    else if (child.tagName === 'section') {
      const section = parent.child('Sect')
      await writeBlocks({ ...blocks, parent: section, style: { ...BODY, size: 9 } }, child.children)
      section.end()
    } else await writeText(blocks, trimmed(spansOf(child.children, blocks.style, blocks)))
  }
  await flush()
}

const INLINE = new Set(['a', 'strong', 'em', 'del', 'sup', 'code', 'br'])

function writeText(blocks: Blocks, spans: ReturnType<typeof spansOf>) {
  const { sheet, parent, voice, place } = blocks
  const leading = leadingOf(blocks)
  return writeParagraph(sheet, parent, spans, { voice, place, leading, after: leading * 0.42 })
}

/** What has to fit below a heading: two or three lines of text, and the headings before them. */
function keptBelow(following: readonly HtmlChild[]): number {
  let kept = 48
  for (const next of following) {
    if (next.type !== 'element') continue
    const heading = HEADINGS[next.tagName]
    if (!heading) break
    kept += heading.before + heading.size * 1.28 + heading.after
  }
  return kept
}

async function writeHeading(blocks: Blocks, element: HtmlElement, keep: number): Promise<void> {
  const { sheet, parent, voice, place } = blocks
  const { size, before, after } = HEADINGS[element.tagName]!
  const style: Style = { ...BODY, size, weight: 600 }
  const spans = trimmed(spansOf(element.children, style, blocks))
  const tag = element.tagName.toUpperCase()
  const setting = { voice, place, leading: size * 1.28, tag, before, after, keep, even: true }
  await writeParagraph(sheet, parent, spans, setting)
}

async function writeQuote(blocks: Blocks, element: HtmlElement): Promise<void> {
  const { sheet, parent, place, voice } = blocks
  const quote = parent.child('BlockQuote')
  const indent = 18
  const leftToRight = voice.base === 'ltr'
  const x = leftToRight ? place.x + indent : place.x
  const style = { ...blocks.style, slant: voice.slants, color: COLOR.quiet }
  const inner = { ...blocks, parent: quote, place: { x, width: place.width - indent }, style }
  sheet.beginBar(leftToRight ? place.x + 4 : place.x + place.width - 5.5)
  await writeBlocks(inner, element.children)
  sheet.endBar()
  quote.end()
}
