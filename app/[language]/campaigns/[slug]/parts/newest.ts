import { type Kind, KINDS } from '@/domain/campaign/category'
import type { Counts } from '@/domain/signature/counts'
import { countByCategory } from '@/domain/signature/counts'
import { listNewest, type Signatory } from '@/domain/signature/queries'
import type { Category } from './category'

/** The newest names of one category, or of a kind without categories, with how many stand there in all. */
export type Group = {
  kind: Kind
  category: Category | null
  items: Signatory[]
  listed: number
  counted: number
}

// How many of the newest names of a kind stand on the letter's page; the list has them all.
const NEWEST = { organization: 12, person: 24 } as const
const FEWEST = 4 // of a category, however many there are

/** The groups of names on the letter's page, organizations first, each in the order of its categories. */
export async function findNewest(
  campaignId: string,
  categories: Category[],
  counts: Counts,
): Promise<Group[]> {
  const byCategory = categories.length > 0 ? await countByCategory(campaignId) : new Map<string, never>()
  const groups = KINDS.flatMap((kind) => {
    const own = categories.filter((category) => category.kind === kind)
    if (own.length === 0) return [wholeKind(campaignId, kind, counts)]
    const most = Math.max(FEWEST, Math.floor(NEWEST[kind] / own.length))
    return own.map(async (category): Promise<Group> => {
      const numbers = byCategory.get(category.slug) ?? { listed: 0, counted: 0 }
      const items = numbers.listed > 0 ? await listNewest(campaignId, { category: category.slug }, most) : []
      return { kind, category, items, ...numbers }
    })
  })
  return (await Promise.all(groups)).filter(({ counted }) => counted > 0)
}

async function wholeKind(campaignId: string, kind: Kind, counts: Counts): Promise<Group> {
  const listed = kind === 'organization' ? counts.organizations : counts.people
  const counted = kind === 'organization' ? listed : listed + counts.unlisted
  const items = listed > 0 ? await listNewest(campaignId, { kind }, NEWEST[kind]) : []
  return { kind, category: null, items, listed, counted }
}
