// Thousands of names as one piece of HTML: as elements of their own they take React half a second.

/** A line of the printed list: the name, and what stands beside it. */
export type PrintedName = { name: string | null; beside: string | null | undefined }

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)

/** Names as items of a list; whatever they hold is text. */
export function printedNames(names: PrintedName[]): string {
  return names
    .map(({ name, beside }) => {
      const small = beside ? ` <small><bdi>${escape(beside)}</bdi></small>` : ''
      return `<li><bdi>${escape(name ?? '')}</bdi>${small}</li>`
    })
    .join('')
}
