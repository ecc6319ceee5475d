import { type Query, readFilter } from '@/app/parts/list-filter'
import { type DeliveredFilter, readPlace } from '@/domain/delivery/addressee/list-delivered'
import { foldForSearch } from '@/domain/text/fold'

/** Code points of a place's name: no longer one is on any list. */
const LONGEST_PLACE = 200

export type Ignored = 'queryIgnored' | 'kindIgnored' | 'countryIgnored' | 'cursorIgnored'

type DeskQuery = { filter: DeliveredFilter; cursor: string | null; ignored: Ignored[] }

/** What the address of the desk asks for of the list. What is not understood is left out, and named. Of a repeated parameter the first counts. */
export function readDeskQuery(query: Query): DeskQuery {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  const names = ['q', 'kind', 'country', 'category']
  const filter: DeliveredFilter = readFilter(new URLSearchParams(names.map((name) => [name, one(name)])))
  if (filter.q && foldForSearch(filter.q) === '') delete filter.q
  const ignored: Ignored[] = [
    ...(one('q') && !filter.q ? (['queryIgnored'] as const) : []),
    ...(one('kind') && !filter.kind ? (['kindIgnored'] as const) : []),
    ...(one('country') && !filter.country ? (['countryIgnored'] as const) : []),
  ]
  const area = [...one('area').replace(/\0|\p{Surrogate}/gu, '')].slice(0, LONGEST_PLACE).join('')
  if (area) filter.area = area
  const cursor = one('cursor')
  const known = readPlace(cursor) ? cursor : null
  if (cursor && known === null) ignored.push('cursorIgnored')
  return { filter, cursor: known, ignored }
}

/** The query of an address for a filter and a place in that list; '' when there is nothing to say. */
export function toDeskQuery(filter: DeliveredFilter, cursor?: string): string {
  const query = new URLSearchParams({ ...filter, ...(cursor ? { cursor } : {}) }).toString()
  return query && `?${query}`
}
