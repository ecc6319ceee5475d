import type { Signatory } from '@/domain/signature/list/queries'
import { dayOf, type EntryWords } from './entry-words'

/** The day of a signature in few words; nothing where none is known. */
export function Day({ item, words }: { item: Signatory; words: EntryWords }) {
  const day = dayOf(item)
  if (!day) return null
  return (
    <time className="entry-day" dateTime={day}>
      {words.shortDay(day)}
    </time>
  )
}
