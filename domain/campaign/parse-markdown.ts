import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { deepestTree, isDeeperThan, isOvermarked } from './markdown-limits'

const parser = unified().use(remarkParse).use(remarkGfm)

export function parseMarkdown(markdown: string) {
  if (isOvermarked(markdown)) return null
  const tree = parser.parse(markdown)
  return isDeeperThan(tree, deepestTree) ? null : tree
}

export type Tree = ReturnType<typeof parseMarkdown>

export interface ProseNode {
  type: string
  value?: string
  children?: readonly ProseNode[]
}
