import { createHash } from 'node:crypto'
import { tidyLine, tidyText } from '@/domain/text/tidy'

/** What a form says of a text that it shows as it is stored: so that one that nobody touched there isn't taken for typed. */
export function seenText({ subject = '', text = '' }: { subject?: string; text?: string } = {}): string {
  const stored = JSON.stringify([tidyLine(subject), tidyText(text)])
  return createHash('sha256').update(stored).digest('hex').slice(0, 16)
}
