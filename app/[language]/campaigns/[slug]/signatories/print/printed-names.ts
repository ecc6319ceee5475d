import { escapeMarkup } from '@/domain/text/escape-markup'

// Thousands of names as one piece of HTML: as elements of their own they take React half a second.

/** A line of the printed list: the name, and what stands beside it. */
export type PrintedName = { name: string | null; beside: string | null | undefined }

/** Names as items of a list; whatever they hold is text. */
export function printedNames(names: PrintedName[]): string {
  return names
    .map(({ name, beside }) => {
      const small = beside ? ` <small><bdi>${escapeMarkup(beside)}</bdi></small>` : ''
      return `<li><bdi>${escapeMarkup(name ?? '')}</bdi>${small}</li>`
    })
    .join('')
}
