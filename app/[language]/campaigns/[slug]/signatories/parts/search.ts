import { MAX_SEARCH, type Query, readFilter, readSort } from '@/app/parts/list-filter'
import { isCursor, type ListOrder, listOrder, type Sort } from '@/domain/signature/list/order'
import { type GroupBy, isGroupedCursor } from '@/domain/signature/list/grouped-place'
import { cursorOfLetter, isLetter } from '@/domain/signature/list/letters'
import type { Filter } from '@/domain/signature/list/queries'
import { foldForSearch } from '@/domain/text/fold'
import { plainDigits } from '@/domain/text/digits'
import { trimEnds } from '@/domain/text/tidy'
import type { translator } from '@/messages/translator'

/** What of the address was left out, and why. Nothing typed into an address is answered with a refusal. */
export type Ignored =
  | 'queryShortened'
  | 'queryIgnored'
  | 'kindIgnored'
  | 'countryIgnored'
  | 'sortIgnored'
  | 'cursorIgnored'
  | 'atIgnored'

/** The organizations alone: in groups, or by name. */
export type By = GroupBy | 'name'

export type Search = {
  /** Stands alone in an address: with a filter or an order beside it, it says nothing. */
  by?: By
  /** Where a list by name is entered. */
  letter?: string
  /** The number whose line is asked for, on whatever page it stands. Alone in an address, as `by` is. */
  at?: number
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
  const by = readBy(asked, filter)
  if (by) filter.kind = 'organization'
  const letter = readLetter(asked, by, language)
  const sort = by === 'name' || letter ? 'name' : readSort(parameters)
  const order = listOrder(sort, language)
  const cursor = asked.get('cursor')
  const at = readAt(asked)
  const isKnown = (one: string) =>
    by === 'category' || by === 'country' ? isGroupedCursor(by, one) : isCursor(one, order)
  const known = cursor && isKnown(cursor) ? cursor : null
  const ignored: Ignored[] = []
  if (filter.q && foldForSearch(filter.q) === '') {
    delete filter.q
    ignored.push('queryIgnored')
  } else if ([...trimEnds(asked.get('q') ?? '')].length > MAX_SEARCH) ignored.push('queryShortened')
  if (asked.has('kind') && !filter.kind) ignored.push('kindIgnored')
  if (asked.has('country') && !filter.country) ignored.push('countryIgnored')
  if (asked.has('sort') && !sort && asked.get('sort') !== 'standing') ignored.push('sortIgnored')
  if (cursor && !known) ignored.push('cursorIgnored')
  if (at === null) ignored.push('atIgnored')
  return {
    ...(by ? { by } : {}),
    ...(letter && !cursor ? { letter } : {}),
    ...(at ? { at } : {}),
    ...{ filter, sort, order, cursor: known, ignored },
  }
}

function readBy(asked: Map<string, string>, filter: Filter): By | undefined {
  const by = asked.get('by')
  if (Object.keys(filter).length > 0 || asked.has('sort')) return undefined
  return by === 'category' || by === 'country' || by === 'name' ? by : undefined
}

function readLetter(asked: Map<string, string>, by: By | undefined, language: string): string | undefined {
  const letter = asked.get('letter')
  const ordered = by === undefined || by === 'name'
  return letter !== undefined && ordered && isLetter(letter, language) ? letter : undefined
}

/** A number as people write it, "#0073" too. Beside anything else that is asked for it says nothing: undefined; null for no number. */
function readAt(asked: Map<string, string>): number | null | undefined {
  const at = asked.get('at')
  const others = ['q', 'kind', 'country', 'category', 'by', 'sort', 'letter', 'cursor']
  if (at === undefined || others.some((name) => asked.has(name))) return undefined
  const [, number] = /^#?\s*0*([1-9]\d{0,8})$/.exec(plainDigits(at).trim()) ?? []
  return number ? Number(number) : null
}

/** Where a page of names begins: its cursor, or its letter in an order by name. */
export function beginOf({ cursor, letter, order }: Search, language: string): string | null {
  const byName = order !== 'standing' && order !== 'newest'
  return cursor ?? (letter && byName ? cursorOfLetter(letter, language, order) : null)
}

/** The address's query for a filter, an order, and a place in that list; '' when there is nothing to say. */
export function toQuery(
  { by, filter, sort, letter }: Pick<Search, 'by' | 'filter' | 'sort' | 'letter'>,
  cursor?: string,
): string {
  const query = new URLSearchParams({
    ...(by ? { by } : filter),
    ...(sort && !by && !letter ? { sort } : {}),
    ...(letter ? { letter } : {}),
    ...(cursor ? { cursor } : {}),
  }).toString()
  return query && `?${query}`
}

export function ignoredSentence(ignored: Ignored, t: ReturnType<typeof translator<'list'>>): string {
  return ignored === 'queryShortened' ? t(ignored, { most: MAX_SEARCH }) : t(ignored)
}
