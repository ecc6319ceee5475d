import { type Group, listGrouped } from '@/domain/signature/list/grouped'
import { listJoined } from '@/domain/delivery/record/joined'
import { listOrder } from '@/domain/signature/list/order'
import { listSignatories, type Signatory } from '@/domain/signature/list/queries'
import { beginOf, type Search } from './search'

const NAMES_ON_A_PAGE = 100

type Asked = { search: Search; all: Group[]; language: string }

/** One page of what was asked for, in groups or not; `organizations` are those on it, `joined` the numbers of those who came after the last delivery. */
export async function readNames(campaignId: string, { search, all, language }: Asked) {
  const { by, filter, order, cursor } = search
  const collation = listOrder('name', language)
  if ((by === 'category' || by === 'country') && collation !== 'standing' && collation !== 'newest') {
    const page = await listGrouped(campaignId, all, { by, order: collation, cursor, limit: NAMES_ON_A_PAGE })
    const organizations = page.groups.flatMap(({ items }) => items)
    return { grouped: true, page, items: organizations, organizations } as const
  }
  const begin = beginOf(search, language)
  const page = await listSignatories(campaignId, filter, begin, NAMES_ON_A_PAGE, order)
  const organizations: Signatory[] = page.items.filter(({ kind }) => kind === 'organization')
  const newest = search.sort === 'newest'
  const joined = await listJoined(campaignId, newest ? page.items.map(({ number }) => number) : [])
  return { grouped: false, page, items: page.items, organizations, joined } as const
}
