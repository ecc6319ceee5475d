import type { HtmlChild, HtmlElement } from '@/domain/campaign/markdown-html'
import { COLOR, type Span, type Style } from './style'
import type { Voice } from './voice'

// What stands in a line of the letter: text, with what its tags say about how it looks.

const LINE_BREAK = '\n'

/** `places` gives the notes of a letter names of their own in the file. */
type Context = { places: string; voice: Voice }

export function spansOf(children: readonly HtmlChild[], style: Style, context: Context): Span[] {
  const spans = children.flatMap((child): Span[] => {
    if (child.type === 'text') return [{ text: child.value.replace(/\s+/g, ' '), style }]
    return child.type === 'element' ? elementSpans(child, style, context) : []
  })
  return spans.filter(({ text }) => text !== '')
}

function elementSpans(element: HtmlElement, style: Style, context: Context): Span[] {
  const { tagName, properties, children } = element
  const within = (changed: Partial<Style>) => spansOf(children, { ...style, ...changed }, context)
  switch (tagName) {
    case 'br':
      return [{ text: LINE_BREAK, style }]
    case 'strong':
      return within({ weight: 600 })
    case 'em':
      return within(context.voice.slants ? { slant: true } : { weight: 600 })
    case 'del':
      return within({ struck: true })
    case 'sup':
      // Isolated, or its number would become part of one before it.
      return [
        { text: '\u2068', style },
        ...within({ size: style.size * 0.66, rise: style.size * 0.34, color: COLOR.seal }),
        { text: '\u2069', style },
      ]
    case 'code':
      return within({ color: COLOR.quiet })
    case 'a':
      // On paper nobody can press the way back from a note.
      if (properties.dataFootnoteBackref !== undefined) return []
      return within({ color: COLOR.seal, link: linkOf(String(properties.href), context.places) })
    default:
      return within({})
  }
}

function linkOf(href: string, places: string): NonNullable<Style['link']> {
  return href.startsWith('#')
    ? { to: `${places} ${href.slice(1)}`, inside: true }
    : { to: href, inside: false }
}

/** Without the spaces at both ends and round line breaks, which HTML does not show. */
export function trimmed(spans: Span[]): Span[] {
  const kept = spans.map((span) => ({ ...span }))
  const trimStart = (from: number) => {
    for (let index = from; index < kept.length; index += 1) {
      kept[index]!.text = kept[index]!.text.replace(/^ +/, '')
      if (kept[index]!.text !== '') return
    }
  }
  trimStart(0)
  kept.forEach(({ text }, index) => {
    if (text === LINE_BREAK) trimStart(index + 1)
  })
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    kept[index]!.text = kept[index]!.text.trimEnd()
    if (kept[index]!.text !== '') break
  }
  return kept.filter(({ text }) => text !== '')
}
