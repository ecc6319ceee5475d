import { MAX_SEARCH, type Query, readFilter, readSort } from '@/app/parts/list-filter'
import { isCursor, type ListOrder, listOrder, type Sort } from '@/domain/signature/list/order'
import type { Filter } from '@/domain/signature/list/queries'
import { foldForSearch } from '@/domain/text/fold'
import { trimEnds } from '@/domain/text/tidy'
import type { translator } from '@/messages/translator'

/** What of the address was left out, and why. Nothing typed into an address is answered with a refusal. */
export type Ignored =
  'queryShortened' | 'queryIgnored' | 'kindIgnored' | 'countryIgnored' | 'sortIgnored' | 'cursorIgnored'

export type Search = {
  filter: Filter
  sort: Sort | undefined
  /** What the wish means to readers of the page's language. */
  order: ListOrder
  cursor: string | null
  ignored: Ignored[]
}

/** Reads the list's address on a page of this language. Of a repeated parameter the first one counts. */
export function readSearch(query: Query, language: string): Search {
  const first = Object.entries(query).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value
    return one ? [[name, one] as const] : []
  })
  const asked = new Map(first)
  const parameters = new URLSearchParams(first.map(([name, value]) => [name, value]))
  const filter = readFilter(parameters)
  const sort = readSort(parameters)
  const order = listOrder(sort, language)
  const cursor = asked.get('cursor')
  const known = cursor && isCursor(cursor, order) ? cursor : null
  const ignored: Ignored[] = []
  if (filter.q && foldForSearch(filter.q) === '') {
    delete filter.q
    ignored.push('queryIgnored')
  } else if ([...trimEnds(asked.get('q') ?? '')].length > MAX_SEARCH) ignored.push('queryShortened')
  if (asked.has('kind') && !filter.kind) ignored.push('kindIgnored')
  if (asked.has('country') && !filter.country) ignored.push('countryIgnored')
  if (asked.has('sort') && !sort && asked.get('sort') !== 'standing') ignored.push('sortIgnored')
  if (cursor && !known) ignored.push('cursorIgnored')
  return { filter, sort, order, cursor: known, ignored }
}

/** The address's query for a filter, an order, and a place in that list; '' when there is nothing to say. */
export function toQuery({ filter, sort }: Pick<Search, 'filter' | 'sort'>, cursor?: string): string {
  const query = new URLSearchParams({
    ...filter,
    ...(sort ? { sort } : {}),
    ...(cursor ? { cursor } : {}),
  }).toString()
  return query && `?${query}`
}

export function ignoredSentence(ignored: Ignored, t: ReturnType<typeof translator<'list'>>): string {
  return ignored === 'queryShortened' ? t(ignored, { most: MAX_SEARCH }) : t(ignored)
}
