// Lines as people paste them: what no file would have.

/** Why pasted lines are not read at all; null: they are. The line that mails go to names people, not organizations. */
export function pasteFault(text: string): 'lines-missing' | 'one-a-line' | null {
  if (text.trim() === '') return 'lines-missing'
  return text.split(/\r\n|\n|\r/).some(isRecipients) ? 'one-a-line' : null
}

/** Several addresses in one line, the first of them before anything else or behind its name in angle brackets. */
function isRecipients(line: string): boolean {
  const parts = line.split(/[,;]/)
  const [first, second] = parts.map((part) => part.includes('@') && !part.includes('\t'))
  const bracketed = line.match(/<[^<>@\s]+@[^<>\s]+>/g) ?? []
  return bracketed.length > 1 || Boolean(first && second)
}

const legalForm =
  /^(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ggmbh|ag|kg|e\.? ?v|s\.? ?a|s\.? ?l|s\.? ?r\.? ?l|s\.? ?p\.? ?a|a\.? ?s\.? ?b\.? ?l|b\.? ?v|n\.? ?v|l\.? ?p)\.?$/i

/** "Xe, Inc., xe@example.org": the legal form belongs to the name before it. */
export function joinLegalForms(cells: string[]): string[] {
  const joined: string[] = []
  for (const cell of cells) {
    const last = joined.at(-1)?.trim()
    if (last && !last.includes('@') && legalForm.test(cell.trim()))
      joined[joined.length - 1] = `${last}, ${cell.trim()}`
    else joined.push(cell)
  }
  return joined
}
