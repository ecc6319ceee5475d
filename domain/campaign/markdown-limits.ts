/**
 * Limits under which Markdown is rendered in about a second. The parser takes time in the square of some of
 * these counts, and nested blocks exhaust the stack; a letter of 60,000 characters stays far below every one.
 */
const mostLines = 3_000
const mostMarks = 4_000
const mostEmphasis = 2_000
const mostBrackets = 2_500
const mostBlockLines = 1_000
const mostContainers = 1_500
const mostCells = 4_000
const deepestLine = 12
export const deepestTree = 100

const deepLine = new RegExp(
  String.raw`^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){${deepestLine + 1}}`,
  'm',
)

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** True when a text holds so much markup, or so deep, that it is shown as plain paragraphs instead of being rendered. */
export function isOvermarked(markdown: string): boolean {
  return (
    count(markdown, /\r\n?|\n/g) > mostLines ||
    count(markdown, /[*_~[\]<>|`\\&]/g) > mostMarks ||
    count(markdown, /\*+|_+|~+/g) > mostEmphasis ||
    count(markdown, /[[\]]/g) > mostBrackets ||
    count(markdown, /^[ \t]*(?:[>#[|]|[-+*][ \t]|\d{1,9}[.)]|[=-]+[ \t]*$)/gm) > mostBlockLines ||
    countContainers(markdown) > mostContainers ||
    countCells(markdown) > mostCells ||
    deepLine.test(markdown)
  )
}

/** Quotations and list items that lines begin: each takes a turn of the parser in every line that it holds. */
function countContainers(text: string): number {
  const beginnings = text.match(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm) ?? []
  return beginnings.reduce((sum, beginning) => sum + count(beginning, />|[-+*]|[.)]/g), 0)
}

/** Cells that tables may come to: a row is filled up to the width of the first one, however little stands in it. */
function countCells(text: string): number {
  let cells = 0
  let columns = 0
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') columns = 0
    else if (/^[-:|\s>*+\d.)]*$/.test(line) && line.includes('-'))
      columns = Math.max(columns, line.split('|').length)
    if (columns > 1) cells += columns
  }
  return cells
}

interface TreeNode {
  type: string
  children?: readonly TreeNode[]
}

/** True when a tree is nested deeper than `levels`. Walks level by level, because recursion is what must be avoided. */
export function isDeeperThan(tree: TreeNode, levels: number): boolean {
  let level: readonly TreeNode[] = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((node) => node.children ?? [])
  }
  return false
}
