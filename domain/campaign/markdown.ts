import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import {
  houseRules,
  type HtmlRoot,
  letterSchema,
  toHtmlOptions,
  type LetterWords,
} from '@/domain/campaign/markdown-html'
import { countImages, countParts, type LetterParts } from '@/domain/campaign/letter-parts'
import { excerptOf } from './excerpt'
import { parseMarkdown, type Tree } from './parse-markdown'
import { escapeMarkup } from '@/domain/text/escape-markup'

export const englishWords: LetterWords = {
  footnoteLabel: 'Notes',
  backLabel: 'Back to reference {reference}',
}

function plainParagraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join('\n')
}

function toHtml(markdown: string, tree: Tree, words: LetterWords, lost: string[] = []): string {
  if (!tree) return plainParagraphs(markdown)
  const renderer = unified().use(rehypeStringify)
  return renderer.stringify(toHtmlTree(tree, words, lost))
}

function toHtmlTree(tree: NonNullable<Tree>, words: LetterWords, lost: string[] = []): HtmlRoot {
  const renderer = unified()
    .use(remarkRehype, toHtmlOptions(words))
    .use(houseRules, lost)
    .use(rehypeSanitize, letterSchema)
  return renderer.runSync(tree)
}

/** What the HTML of a letter is written from, for what writes other than HTML; null where it is shown as plain paragraphs. */
export function letterTree(markdown: string, words: LetterWords = englishWords): HtmlRoot | null {
  const tree = parseMarkdown(markdown)
  return tree && toHtmlTree(tree, words)
}

/**
 * A letter's Markdown (CommonMark with GFM's tables and footnotes) as sanitized HTML. Headings start at h2, images become their
 * description, raw HTML stands as text, links carry `rel`, ids begin with `note-`. May keep a processor for a second: see
 * rendered-letter.ts. Longer texts than 60,000 characters are the caller's to refuse.
 */
export function renderLetter(markdown: string, words: LetterWords = englishWords): string {
  return toHtml(markdown, parseMarkdown(markdown), words)
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
  images: number
  /** The addresses of links that lead nowhere, each once: what is neither for the web nor for mail. */
  lostLinks: string[]
}

const EXCERPT = 200 // code points

/** All that pages need of a letter's Markdown, which is parsed once. */
export function renderWhole(markdown: string, words: LetterWords): RenderedLetter {
  return fromTree(markdown, parseMarkdown(markdown), words)
}

/** The same of a letter that must not be parsed: plain paragraphs. */
export function renderPlain(markdown: string): RenderedLetter {
  return fromTree(markdown, null, englishWords)
}

function fromTree(markdown: string, tree: Tree, words: LetterWords): RenderedLetter {
  const lost: string[] = []
  return {
    html: toHtml(markdown, tree, words, lost),
    excerpt: excerptOf(tree, markdown, EXCERPT),
    renderable: tree !== null,
    parts: countParts(tree),
    images: countImages(tree),
    lostLinks: [...new Set(lost)],
  }
}
