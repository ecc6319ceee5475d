import { type Kind, KINDS } from '@/domain/campaign/category'
import { countByCategory, type Part } from '@/domain/signature/list/counts'
import type { Signatory } from '@/domain/signature/list/queries'
import { listNewest } from '@/domain/signature/list/newest'
import type { Category } from '@/app/parts/category'

/**
 * The newest names of one category, or of a kind outside its categories, with how many stand there in all. `beside`: the
 * kind has names under headings of categories too.
 */
export type Group = {
  kind: Kind
  category: Category | null
  beside: boolean
  items: Signatory[]
  listed: number
  counted: number
}

// How many of the newest names of a kind stand on the letter's page; the list has them all.
const NEWEST = { organization: 12, person: 24 } as const
const FEWEST = 4 // of a category, however many there are

/**
 * The groups of names on the letter's page, organizations first, each in the order of its categories, those without one
 * last. Together they count what the page counts: a signatory outside every category, as an import may bring, has a group
 * too.
 */
export async function findNewest(campaignId: string, categories: Category[]): Promise<Group[]> {
  const parts = await countByCategory(campaignId)
  const groups = KINDS.flatMap((kind) => {
    const own = categories.filter((category) => category.kind === kind)
    const counted = parts.filter((part) => part.kind === kind && part.counted > 0)
    return groupsOf(campaignId, kind, own, counted)
  })
  return Promise.all(groups)
}

function groupsOf(campaignId: string, kind: Kind, categories: Category[], parts: Part[]): Promise<Group>[] {
  const slugs = categories.map(({ slug }) => slug)
  const outside = parts.filter(({ category }) => !slugs.includes(category))
  const inside = categories.filter(({ slug }) => parts.some(({ category }) => category === slug))
  const most =
    categories.length === 0 ? NEWEST[kind] : Math.max(FEWEST, Math.floor(NEWEST[kind] / categories.length))
  const group = async (category: Category | null, own: Part[]): Promise<Group> => {
    const [listed, counted] = [sum(own, 'listed'), sum(own, 'counted')]
    const of = category ? { category: category.slug } : { kind, outside: slugs.length > 0 }
    const items = listed > 0 ? await listNewest(campaignId, of, most) : []
    return { kind, category, beside: inside.length > 0, items, listed, counted }
  }
  const under = inside.map((category) =>
    group(
      category,
      parts.filter((part) => part.category === category.slug),
    ),
  )
  return outside.length > 0 ? [...under, group(null, outside)] : under
}

function sum(parts: Part[], of: 'listed' | 'counted'): number {
  return parts.reduce((all, part) => all + part[of], 0)
}
