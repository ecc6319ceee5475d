/** How often each part of a letter occurs that a translation should have too. */
export interface LetterParts {
  headings: number
  paragraphs: number
  items: number
  quotations: number
  tables: number
  rows: number
  links: number
  /** Places in the text that lead to a note. */
  references: number
  notes: number
}

const PARTS = [
  'headings',
  'paragraphs',
  'items',
  'quotations',
  'tables',
  'rows',
  'links',
  'references',
  'notes',
] as const satisfies readonly (keyof LetterParts)[]

type Part = (typeof PARTS)[number]

interface TreeNode {
  type: string
  children?: readonly TreeNode[]
}

const PART_OF: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['heading', 'headings'],
  ['listItem', 'items'],
  ['blockquote', 'quotations'],
  ['table', 'tables'],
  ['tableRow', 'rows'],
  ['link', 'links'],
  ['linkReference', 'links'],
  ['footnoteReference', 'references'],
  ['footnoteDefinition', 'notes'],
])

// Their paragraphs are told by the part itself, and whether an item has one depends on blank lines alone.
const OWN_PARAGRAPHS = new Set(['listItem', 'footnoteDefinition'])

/** Counts the parts of a parsed letter; of none when it could not be parsed. */
export function countParts(tree: TreeNode | null): LetterParts {
  const found: LetterParts = {
    headings: 0,
    paragraphs: 0,
    items: 0,
    quotations: 0,
    tables: 0,
    rows: 0,
    links: 0,
    references: 0,
    notes: 0,
  }
  const walk = (node: TreeNode, inside: TreeNode | null) => {
    const part = PART_OF.get(node.type)
    if (part) found[part] += 1
    else if (node.type === 'paragraph' && !OWN_PARAGRAPHS.has(inside?.type ?? '')) found.paragraphs += 1
    for (const child of node.children ?? []) walk(child, node)
  }
  if (tree) walk(tree, null)
  return found
}

/** How many pictures a parsed letter shows, of which pages and mails only write the description. */
export function countImages(tree: TreeNode | null): number {
  if (!tree) return 0
  const own = tree.type === 'image' || tree.type === 'imageReference' ? 1 : 0
  return (tree.children ?? []).reduce((sum, child) => sum + countImages(child), own)
}

/** Something that a translation seems to lack: `has` of `of`. */
export interface Missing {
  part: Part | 'lines'
  has: number
  of: number
}

/**
 * What a translation seems to lack beside the text it translates. Of less than a third fewer paragraphs nothing is said:
 * translators join and part them.
 */
export function findMissing(original: LetterParts, translation: LetterParts): Missing[] {
  return PARTS.flatMap((part) => {
    const [has, of] = [translation[part], original[part]]
    // A table that is missing takes its rows along.
    if (has >= of || (part === 'rows' && translation.tables < original.tables)) return []
    return part === 'paragraphs' && of - has <= of / 3 ? [] : [{ part, has, of }]
  })
}
