import { findNumber } from '@/domain/signature/list/find-number'
import type { Search } from './search'

/** A search for a number as the page that shows its line; for a number that no name on the list has, the beginning, and why. */
export async function openAt(campaignId: string, search: Search): Promise<Search> {
  if (search.at === undefined) return search
  const cursor = await findNumber(campaignId, search.at)
  if (cursor !== undefined) return { ...search, cursor }
  const { at: _, ...rest } = search
  return { ...rest, ignored: [...search.ignored, 'atIgnored'] }
}
