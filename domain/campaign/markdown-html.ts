import type rehypeSanitize from 'rehype-sanitize'
import type { Options as Schema } from 'rehype-sanitize'
import type { Options as ToHtmlOptions } from 'remark-rehype'
import { linkAddress } from './link-address'

export interface LetterWords {
  /** Heading above the footnotes. */
  footnoteLabel: string
  /** What a note's back link is called; `{reference}` stands for the note's number. */
  backLabel: string
}

export type HtmlRoot = ReturnType<ReturnType<typeof rehypeSanitize>>
export type HtmlChild = HtmlRoot['children'][number]
export type HtmlElement = Extract<HtmlChild, { type: 'element' }>
type InlineChild = HtmlElement['children'][number]

// The second of two walls: remark-rehype makes no HTML from raw tags, and this lets through only what is named here.
export const letterSchema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'pre', 'code'],
    ...['strong', 'em', 'del', 'a', 'sup', 'section', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      'href',
      'rel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['ariaDescribedBy', 'note-label'],
      'id',
    ],
    h2: [['id', 'note-label']],
    li: ['id'],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
  },
  // Ids come from remark-rehype alone, which prefixes them: authors cannot set any.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}

/** How remark-rehype turns the parsed letter into HTML: footnotes with prefixed ids, raw tags as text. */
export function toHtmlOptions(words: LetterWords): ToHtmlOptions {
  const number = (reference: number, repeat: number) =>
    repeat > 1 ? `${reference + 1}-${repeat}` : `${reference + 1}`
  return {
    clobberPrefix: 'note-',
    footnoteLabel: words.footnoteLabel,
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference, repeat) =>
      words.backLabel.replaceAll('{reference}', number(reference, repeat)),
    // The variation selector keeps the arrow from turning into an emoji.
    footnoteBackContent: (_, repeat) => (repeat > 1 ? `\u21A9\uFE0E${repeat}` : '\u21A9\uFE0E'),
    handlers: {
      // Tags are shown as they were typed: nothing of a signed text disappears.
      html: (_state, node: { value: string }, parent?: { type: string }): HtmlElement | InlineChild => {
        const text = { type: 'text' as const, value: node.value }
        const inline =
          parent && !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
        return inline ? text : { type: 'element', tagName: 'p', properties: {}, children: [text] }
      },
    },
  }
}

function wordsOf(node: InlineChild): string {
  if (node.type === 'element') return node.children.map(wordsOf).join('')
  return node.type === 'text' ? node.value : ''
}

function holdsLink(node: InlineChild): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink))
}

/**
 * A footnote's own link as it is, another one marked, and only its content where the address is not for the web or mail: that address is
 * put on the list of the lost.
 */
function replaceLink(element: HtmlElement, lost: string[]): InlineChild[] {
  const { dataFootnoteRef, dataFootnoteBackref, href } = element.properties
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) {
    const { ariaDescribedBy: describedBy, ...properties } = element.properties
    const ariaDescribedBy = ['note-label']
    return [
      {
        ...element,
        properties: describedBy ? { ...properties, ariaDescribedBy } : properties,
      },
    ]
  }
  const address = linkAddress(href)
  if (address === null) lost.push(String(href ?? '') || wordsOf(element))
  if (address === null || element.children.some(holdsLink)) return element.children
  return [{ ...element, properties: { href: address, rel: ['nofollow', 'noopener', 'ugc'] } }]
}

/** The highest heading of the letter itself; 1 to 6, and 1 where it has none. */
function highestHeading(tree: HtmlRoot): number {
  const levels = tree.children.flatMap((child) =>
    child.type === 'element' && /^h[1-6]$/.test(child.tagName) ? [Number(child.tagName.slice(1))] : [],
  )
  return Math.min(...levels, levels.length > 0 ? 6 : 1)
}

function replaceElement(element: HtmlElement, highest: number, lost: string[]): InlineChild[] {
  const { tagName, properties } = element
  if (tagName === 'a') return replaceLink(element, lost)
  if (tagName === 'img') return [{ type: 'text', value: String(properties.alt ?? '') }]
  if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '\u2611' : '\u2610' }]
  if (!/^h[1-6]$/.test(tagName)) return [element]
  if (properties.id === 'footnote-label') return [{ ...element, properties: { id: 'note-label' } }]
  // The page's own heading is the campaign's title: the letter's highest one comes next, whichever was typed.
  return [{ ...element, tagName: `h${Math.max(2, Math.min(Number(tagName.slice(1)) - highest + 2, 6))}` }]
}

/**
 * Our rules for links, headings and images, as a plugin between remark-rehype and the sanitizer.
 * @param lost gets the addresses that lead nowhere
 */
export function houseRules(lost: string[]) {
  return (tree: HtmlRoot): HtmlRoot => {
    const highest = highestHeading(tree)
    const walk = (child: InlineChild): InlineChild[] =>
      child.type === 'element'
        ? replaceElement({ ...child, children: child.children.flatMap(walk) }, highest, lost)
        : [child]
    const children = tree.children.flatMap((child): HtmlChild[] =>
      child.type === 'element' ? walk(child) : [child],
    )
    return { ...tree, children }
  }
}
