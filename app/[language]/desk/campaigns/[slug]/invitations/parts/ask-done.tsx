import type { Query } from '@/app/parts/list-filter'
import { translator } from '@/messages/translator'

const NOTICES = ['added', 'planned', 'reminders-planned', 'stopped-all', 'words-saved', 'changed', 'stopped',
  'resumed', 'returned', 'removed', 'dropped', 'list-over',
] as const // prettier-ignore

const number = (value: Query[string]) =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0

/** What was just done with the ask list, after the 303. Unknown words in the address say nothing. */
export function AskDone({ query, language }: { query: Query; language: string }) {
  const done = NOTICES.find((known) => known === query.done)
  if (!done) return null
  const numbers = { count: number(query.count), there: number(query.there) }
  return (
    <div className="notice" role="status">
      <p>{translator(language, 'askList')(`notice.${done}`, numbers)}</p>
    </div>
  )
}
