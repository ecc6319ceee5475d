import type { Query } from '@/app/parts/list-filter'
import { translator } from '@/messages/translator'

const NOTICES = ['saved', 'tested', 'paused', 'resumed', 'cancelled', 'discarded'] as const

/** What was just done with an update, after the 303. Unknown words in the address say nothing. */
export function UpdateDone({ query, language }: { query: Query; language: string }) {
  const done = NOTICES.find((known) => known === query.done)
  if (!done) return null
  return (
    <div className="notice" role="status">
      <p>{translator(language, 'updates')(`notice.${done}`)}</p>
    </div>
  )
}
