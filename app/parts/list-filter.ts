import type { Sort } from '@/domain/signature/list/order'
import type { Filter } from '@/domain/signature/list/queries'
import { isCountry } from '@/domain/text/country'
import { trimEnds } from '@/domain/text/tidy'

/** The query of an address as a page gets it. */
export type Query = Record<string, string | string[] | undefined>

/** Longest search, in code points: no name is longer, and a longer pattern only costs. */
export const MAX_SEARCH = 120

/** Names on a page of the API: without a wish, and at most. */
export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 500

/** The filter of a list's address. What is not understood is left out: a list is never refused. */
export function readFilter(query: URLSearchParams): Filter {
  const kind = query.get('kind')
  const country = trimEnds(query.get('country') ?? '').toUpperCase()
  // An unknown category is a filter that nobody fits.
  const category = (query.get('category') ?? '').replace(/[^a-z0-9-]/g, '?').slice(0, 60)
  const q = [...trimEnds((query.get('q') ?? '').replace(/\0/g, ''))].slice(0, MAX_SEARCH).join('')
  return {
    ...(kind === 'person' || kind === 'organization' ? { kind } : {}),
    ...(isCountry(country) ? { country } : {}),
    ...(category ? { category } : {}),
    ...(q ? { q: q.replace(/\p{Surrogate}/gu, '') } : {}),
  }
}

/** The order that a list's address asks for; undefined: none, or one that does not exist. */
export function readSort(query: URLSearchParams): Sort | undefined {
  const sort = query.get('sort')
  return sort === 'name' || sort === 'newest' ? sort : undefined
}
