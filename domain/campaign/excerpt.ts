import { type ProseNode, parseMarkdown, type Tree } from './parse-markdown'

const notProse = new Set([
  'footnoteDefinition',
  'footnoteReference',
  'heading',
  'table',
  'code',
  'html',
  'definition',
])

export function proseOf(node: ProseNode): string {
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
  return excerptOf(parseMarkdown(markdown), markdown, max)
}

export function excerptOf(tree: Tree, markdown: string, max: number): string {
  return cutBetweenWords(proseOf(tree ?? { type: 'text', value: markdown }), max)
}

/** A text in one line, of at most `max` code points; what is cut off leaves an ellipsis. */
export function cutBetweenWords(prose: string, max: number): string {
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
