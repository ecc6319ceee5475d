import { foldForComparison } from '@/domain/text/fold'
import type { CellKind } from './cell-kind'
import { looksLikePerson, saysOrganization } from './name-signs'
import type { SampleRow } from './sample-rows'

/** What stands in a column, by a sample of its cells: shares from 0 to 1 of those that are not empty. */
export type Column = {
  filled: number
  distinct: number
  share: Partial<Record<CellKind, number>>
  /** How many texts say themselves that they name an organization ("Foundation", "e. V.", "協会"). */
  organizations: number
  /** How many texts look like the name of a person. */
  people: number
}

/** Looks at the cells that these rows have in one column. */
export function describeColumn(rows: SampleRow[], column: number): Column {
  const kinds = new Map<CellKind, number>()
  const values = new Set<string>()
  let [filled, organizations, people] = [0, 0, 0]
  for (const { cells, kinds: of } of rows) {
    const [cell = '', kind = 'empty'] = [cells[column], of[column]]
    if (kind === 'empty') continue
    filled += 1
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    values.add(foldForComparison(cell))
    if (saysOrganization(cell)) organizations += 1
    else if (kind === 'text' && looksLikePerson(cell)) people += 1
  }
  const share = Object.fromEntries([...kinds].map(([kind, count]) => [kind, count / filled]))
  const part = (count: number) => (filled === 0 ? 0 : count / filled)
  return { filled, distinct: values.size, share, organizations: part(organizations), people: part(people) }
}

const MANY = 8 // cells from which on few different ones are choices of a list

/** Few values again and again: answers to choose from, not names. */
export function isOption({ filled, distinct }: Column): boolean {
  return filled >= MANY && distinct <= Math.max(2, filled * 0.2)
}

/** Whether names of organizations can stand there: mostly texts, not the same few again. */
export function mayBeNames(column: Column): boolean {
  const { share } = column
  const texts = (share.text ?? 0) + (share.country ?? 0) * 0.5
  return texts > 0.5 && (share.country ?? 0) < 0.5 && !isOption(column)
}

/** The same below a heading that says so: half of the cells of a small table may be trials, days and addresses. */
export function areSaidNames(column: Column): boolean {
  const { share } = column
  return (share.text ?? 0) >= 0.4 && (share.country ?? 0) < 0.5 && !isOption(column)
}

/** The same where no heading says so: then one mail address in four speaks against it. */
export function areNames(column: Column): boolean {
  return mayBeNames(column) && (column.share.mail ?? 0) < 0.25
}
