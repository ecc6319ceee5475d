import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { withoutHidden } from '@/domain/text/hidden'
import { deepestTree, isDeeperThan, isOvermarked } from './markdown-limits'

const parser = unified().use(remarkParse).use(remarkGfm)

export function parseMarkdown(markdown: string) {
  if (isOvermarked(markdown)) return null
  const tree = parser.parse(markdown)
  if (isDeeperThan(tree, deepestTree)) return null
  takeOutHidden(tree)
  return tree
}

/** What may not be typed comes in by no entity either: `&#x202e;` is a sign of its own only once it is parsed. */
function takeOutHidden(node: { value?: string; alt?: string | null; children?: object[] }): void {
  if (node.value) node.value = withoutHidden(node.value)
  if (node.alt) node.alt = withoutHidden(node.alt)
  for (const child of node.children ?? []) takeOutHidden(child)
}

export type Tree = ReturnType<typeof parseMarkdown>

export interface ProseNode {
  type: string
  value?: string
  children?: readonly ProseNode[]
}
