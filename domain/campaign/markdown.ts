import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { houseRules, letterSchema, toHtmlOptions, type LetterWords } from '@/domain/campaign/markdown-html'
import { countParts, type LetterParts } from '@/domain/campaign/letter-parts'
import { deepestTree, isDeeperThan, isOvermarked } from '@/domain/campaign/markdown-limits'

export const englishWords: LetterWords = {
  footnoteLabel: 'Notes',
  backLabel: 'Back to reference {reference}',
}

const parser = unified().use(remarkParse).use(remarkGfm)

function plainParagraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`,
    )
    .join('\n')
}

function parse(markdown: string) {
  if (isOvermarked(markdown)) return null
  const tree = parser.parse(markdown)
  return isDeeperThan(tree, deepestTree) ? null : tree
}

type Tree = ReturnType<typeof parse>

function toHtml(markdown: string, tree: Tree, words: LetterWords): string {
  if (!tree) return plainParagraphs(markdown)
  const renderer = unified()
    .use(remarkRehype, toHtmlOptions(words))
    .use(houseRules)
    .use(rehypeSanitize, letterSchema)
    .use(rehypeStringify)
  return renderer.stringify(renderer.runSync(tree))
}

/**
 * A letter's Markdown (CommonMark with GFM's tables and footnotes) as sanitized HTML. Headings start at h2, images become their
 * description, raw HTML stands as text, links carry `rel`, ids begin with `note-`. May keep a processor for a second: see
 * rendered-letter.ts. Longer texts than 60,000 characters are the caller's to refuse.
 */
export function renderLetter(markdown: string, words: LetterWords = englishWords): string {
  return toHtml(markdown, parse(markdown), words)
}

export interface RenderedLetter {
  html: string
  /** The beginning of the running text, for descriptions. */
  excerpt: string
  /**
   * False when a letter is so full of markup, or nested so deep, that it stands as plain paragraphs. Drafts are checked with
   * it so that organizers learn of it while writing.
   */
  renderable: boolean
  parts: LetterParts
}

const EXCERPT = 200 // code points

/** All that pages need of a letter's Markdown, which is parsed once. */
export function renderWhole(markdown: string, words: LetterWords): RenderedLetter {
  return fromTree(markdown, parse(markdown), words)
}

/** The same of a letter that must not be parsed: plain paragraphs. */
export function renderPlain(markdown: string): RenderedLetter {
  return fromTree(markdown, null, englishWords)
}

function fromTree(markdown: string, tree: Tree, words: LetterWords): RenderedLetter {
  return {
    html: toHtml(markdown, tree, words),
    excerpt: excerptOf(tree, markdown, EXCERPT),
    renderable: tree !== null,
    parts: countParts(tree),
  }
}

interface ProseNode {
  type: string
  value?: string
  children?: readonly ProseNode[]
}

const notProse = new Set([
  'footnoteDefinition',
  'footnoteReference',
  'heading',
  'table',
  'code',
  'html',
  'definition',
])

function proseOf(node: ProseNode): string {
  if (notProse.has(node.type)) return ''
  if (node.type === 'break') return ' '
  const inner = node.children?.map(proseOf).join('') ?? node.value ?? ''
  return node.type === 'paragraph' ? `${inner} ` : inner
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The beginning of a letter's running text without markup, headings and notes, for descriptions: at most `max` code points,
 * cut between words (between characters where a script has no spaces) with an ellipsis.
 */
export function plainExcerpt(markdown: string, max: number): string {
  return excerptOf(parse(markdown), markdown, max)
}

function excerptOf(tree: Tree, markdown: string, max: number): string {
  const prose = proseOf(tree ?? { type: 'text', value: markdown })
  const text = prose.replace(/\s+/gu, ' ').trim()
  if ([...text].length <= max) return text
  let start = ''
  let length = 1
  for (const { segment } of characters.segment(text)) {
    length += [...segment].length
    if (length > max) break
    start += segment
  }
  const space = start.lastIndexOf(' ')
  const betweenWords = text[start.length] === ' ' || space < start.length / 2
  return `${(betweenWords ? start : start.slice(0, space)).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`
}
