import { type Kind, KINDS } from '@/domain/campaign/category'
import type { Signatory } from '@/domain/signature/list/queries'

type Group = { id: string; kind: Kind; heading: string; names: Signatory[] }

/**
 * Names under their headings, in the order they came: organizations by category, those without one, then people the
 * same way. Headings over nobody are left out.
 * @param headings by category, in their order
 * @param words the headings of kinds, for names without a category
 */
export function groupNames(
  items: Signatory[],
  headings: Map<string, string>,
  words: Record<Kind, string>,
): Group[] {
  const groups = KINDS.flatMap((kind): Group[] => {
    const own = items.filter((item) => item.kind === kind)
    const under = [...headings].map(([slug, heading]) => {
      return { id: `in-${slug}`, kind, heading, names: own.filter(({ category }) => category === slug) }
    })
    const rest = own.filter(({ category }) => !headings.has(category ?? ''))
    const id = kind === 'organization' ? 'organizations' : 'people'
    return [...under, { id, kind, heading: words[kind], names: rest }]
  })
  return groups.filter(({ names }) => names.length > 0)
}
