import { MAX_SEARCH, readFilter } from '@/app/list-filter'
import { decodeCursor, type Filter } from '@/domain/signature/queries'
import { foldForSearch } from '@/domain/text/fold'
import type { translator } from '@/messages/translator'

export type Query = Record<string, string | string[] | undefined>

/** What of the address was left out, and why. Nothing typed into an address is answered with a refusal. */
export type Ignored = 'queryShortened' | 'queryIgnored' | 'kindIgnored' | 'countryIgnored' | 'cursorIgnored'

export type Search = { filter: Filter; cursor: string | null; ignored: Ignored[] }

/** Reads the list's address. Of a repeated parameter the first one counts. */
export function readSearch(query: Query): Search {
  const first = Object.entries(query).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value
    return one ? [[name, one] as const] : []
  })
  const asked = new Map(first)
  const filter = readFilter(new URLSearchParams(first.map(([name, value]) => [name, value])))
  const cursor = asked.get('cursor')
  const known = cursor && decodeCursor(cursor) ? cursor : null
  const ignored: Ignored[] = []
  if (filter.q && foldForSearch(filter.q) === '') {
    delete filter.q
    ignored.push('queryIgnored')
  } else if ([...(asked.get('q') ?? '').trim()].length > MAX_SEARCH) ignored.push('queryShortened')
  if (asked.has('kind') && !filter.kind) ignored.push('kindIgnored')
  if (asked.has('country') && !filter.country) ignored.push('countryIgnored')
  if (cursor && !known) ignored.push('cursorIgnored')
  return { filter, cursor: known, ignored }
}

/** The address's query for a filter, and a place in its list; '' when there is nothing to say. */
export function toQuery(filter: Filter, cursor?: string): string {
  const query = new URLSearchParams({ ...filter, ...(cursor ? { cursor } : {}) }).toString()
  return query && `?${query}`
}

export function ignoredSentence(ignored: Ignored, t: ReturnType<typeof translator<'list'>>): string {
  return ignored === 'queryShortened' ? t(ignored, { most: MAX_SEARCH }) : t(ignored)
}
