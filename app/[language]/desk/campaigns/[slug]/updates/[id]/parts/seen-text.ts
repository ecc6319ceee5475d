import { createHash } from 'node:crypto'
import { tidyLine, tidyText } from '@/domain/text/tidy'

/** The fields of an update in one language. */
export const FIELDS = ['subject', 'text'] as const
export type UpdateField = (typeof FIELDS)[number]

/** What a form says of a field that it shows as it is stored: so that one that nobody touched there isn't taken for typed. */
export function seenText(field: UpdateField, stored = ''): string {
  const tidy = field === 'subject' ? tidyLine(stored) : tidyText(stored)
  return createHash('sha256').update(tidy).digest('hex').slice(0, 16)
}
