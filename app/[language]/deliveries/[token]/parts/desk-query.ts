import { type Query, readFilter } from '@/app/parts/list-filter'
import { type DeliveredFilter, readPlace } from '@/domain/delivery/addressee/list-delivered'
import { foldForSearch } from '@/domain/text/fold'

/** Code points of a place's name: no longer one is on any list. */
const LONGEST_PLACE = 200

/** What the address of the desk asks for of the list. What is not understood is left out. Of a repeated parameter the first counts. */
export function readDeskQuery(query: Query): { filter: DeliveredFilter; cursor: string | null } {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  const names = ['q', 'kind', 'country', 'category']
  const filter: DeliveredFilter = readFilter(new URLSearchParams(names.map((name) => [name, one(name)])))
  if (filter.q && foldForSearch(filter.q) === '') delete filter.q
  const area = [...one('area').replace(/\0|\p{Surrogate}/gu, '')].slice(0, LONGEST_PLACE).join('')
  if (area) filter.area = area
  const cursor = one('cursor')
  return { filter, cursor: readPlace(cursor) ? cursor : null }
}

/** The query of an address for a filter and a place in that list; '' when there is nothing to say. */
export function toDeskQuery(filter: DeliveredFilter, cursor?: string): string {
  const query = new URLSearchParams({ ...filter, ...(cursor ? { cursor } : {}) }).toString()
  return query && `?${query}`
}
