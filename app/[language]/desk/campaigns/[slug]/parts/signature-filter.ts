import { validate } from 'uuid'
import type { Query } from '@/app/parts/list-filter'
import { type DeskFilter, STANDINGS } from '@/domain/signature/desk/view'
import { isDeskCursor } from '@/domain/signature/desk/cursor'
import { isCategorySlug } from '@/domain/signature/signature'
import { isCountry } from '@/domain/text/country'
import { trimEnds } from '@/domain/text/tidy'

const MOST = 320 // code points: the longest e-mail address

/** The filter of the desk's table from its address; what is not understood is left out. */
export function readDeskFilter(query: Query): DeskFilter {
  const one = (name: string) => (typeof query[name] === 'string' ? trimEnds(query[name]) : '')
  const standing = STANDINGS.find((known) => known === one('standing'))
  const kind = one('kind')
  const country = one('country').toUpperCase()
  const category = one('category')
  const signature = one('signature')
  const [publishedBy, publishedAfter] = [one('publishedBy'), one('publishedAfter')]
  const q = [...one('q').replace(/[\0\p{Surrogate}]/gu, '')].slice(0, MOST).join('')
  return {
    ...(standing ? { standing } : {}),
    ...(kind === 'person' || kind === 'organization' ? { kind } : {}),
    ...(isCountry(country) ? { country } : {}),
    ...(isCategorySlug(category) ? { category } : {}),
    ...(q ? { q } : {}),
    ...(isMoment(publishedBy) ? { publishedBy } : {}),
    ...(isMoment(publishedAfter) ? { publishedAfter } : {}),
    ...(validate(signature) ? { signature } : {}),
  }
}

/** Moments as links have them, to the millisecond; nobody types them. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const isMoment = (value: string) => MOMENT.test(value) && !Number.isNaN(Date.parse(value))

/** Where the page begins, when the address says so. */
export function readCursor(query: Query): string | null {
  return typeof query.cursor === 'string' && isDeskCursor(query.cursor) ? query.cursor : null
}

/** The filter as the query of an address, '' without one; begins with `?`. */
export function filterQuery(filter: DeskFilter, cursor: string | null = null): string {
  const query = new URLSearchParams({ ...filter, ...(cursor ? { cursor } : {}) }).toString()
  return query === '' ? '' : `?${query}`
}

/** The query a form brought along to come back to, checked like any address: nothing else gets into the 303. */
export function returnQuery(back: string | undefined): string {
  const query: Query = Object.fromEntries(new URLSearchParams(back ?? ''))
  return filterQuery(readDeskFilter(query), readCursor(query))
}
