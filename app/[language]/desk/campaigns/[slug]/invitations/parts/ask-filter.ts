import type { Query } from '@/app/parts/list-filter'
import { ASK_ONLY, type AskFilter } from '@/domain/invitation/ask-list'
import { INVITATION_STATES } from '@/domain/invitation/invitation-state'
import { isDeskCursor } from '@/domain/signature/desk/cursor'
import { foldForSearch } from '@/domain/text/fold'

const LONGEST = 200 // characters of a search

const text = (value: Query[string]) => (typeof value === 'string' ? value.trim() : '')

/** The filter that an address asks for; what is unknown is left out. */
export function readAskFilter(query: Query): AskFilter {
  const state = INVITATION_STATES.find((one) => one === query.state)
  const q = text(query.q).slice(0, LONGEST)
  const only = ASK_ONLY.find((one) => one === query.only)
  return { ...(state && { state }), ...(only && { only }), ...(foldForSearch(q) !== '' && { q }) }
}

/** The place in the list that an address asks for. */
export function readAskCursor(query: Query): string | null {
  const cursor = text(query.cursor)
  return isDeskCursor(cursor) ? cursor : null
}

/** A filter and a place as the query of an address. */
export function askQuery({ state, only, q }: AskFilter, cursor: string | null = null): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (only) query.set('only', only)
  if (q) query.set('q', q)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `?${query}` : ''
}
