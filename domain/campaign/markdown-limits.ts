/**
 * Limits under which Markdown is rendered in well under two seconds. The parser takes time in the square of some of
 * these counts, and nested blocks exhaust the stack; a letter of 60,000 characters stays far below every one.
 */
const mostLines = 6_000
const mostMarks = 4_000
const mostEmphasis = 2_000
const mostBrackets = 2_500
const mostBlockLines = 1_000
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
    deepLine.test(markdown)
  )
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
