import { namesNobody } from '@/domain/import/names-nobody'
import { rowsApart } from '@/domain/import/rows-apart'
import { foldForComparison } from '@/domain/text/fold'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { checkEmail } from '@/domain/text/email'
import { draftOf, findInvitationFaults, tidyInvitation } from './find-invitation-faults'
import type { InvitationDraft, InvitationFault, InvitationField } from './invitation'
import { readLanguage } from './language-words'
import { guessColumns, type ListColumns } from './list-columns'

// A list that was pasted or uploaded, row by row: what is taken, and of the rest in which line it stands and why.

/** Rows of cells, and the line in which each stood. */
export type ListRows = { rows: string[][]; lines: number[] }

export type LineFault =
  | { field: InvitationField; fault: InvitationFault }
  /** A total, headings once more, a note below the table: no organization. */
  | { field: null; fault: 'no-organization' | 'repeated' | 'row-broken' }

export type ReadLine = { line: number; cells: string[] }
export type GoodLine = ReadLine & { draft: InvitationDraft }
export type FaultyLine = ReadLine & { faults: LineFault[]; value: string }

export type ReadList = {
  columns: ListColumns
  titles: string[]
  /** The index of the row of headings. */
  headings: number | null
  good: GoodLine[]
  faulty: FaultyLine[]
  /** Set aside: no organization, or the same again. They need no mending. */
  aside: FaultyLine[]
}

type Choice = { columns: ListColumns | null; language: string }

/**
 * Reads a list by the columns that were chosen, or as they are guessed.
 * @param choice `language` is that of contacts for whom none is said
 */
export async function readList({ rows, lines }: ListRows, choice: Choice): Promise<ReadList> {
  const guessed = await guessColumns(rows)
  const columns = choice.columns ?? guessed.columns
  const start = (guessed.headings ?? -1) + 1
  const organization = columns.indexOf('organization')
  const apart = rowsApart(rows, start, organization < 0 ? undefined : organization)
  const list: ReadList = {
    ...{ columns, headings: guessed.headings, good: [], faulty: [], aside: [] },
    titles: guessed.headings === null ? [] : (rows[guessed.headings] ?? []),
  }
  const seen = new Set<string>()
  for (let index = start; index < rows.length; index++) {
    const cells = rows[index]!
    if (cells.every((cell) => cell.trim() === '')) continue
    const row = { line: lines[index] ?? index + 1, cells }
    const values = valuesOf(cells, columns, choice.language)
    // A row that has an address is somebody's, whatever else it looks like.
    const reachable = checkEmail(values.email) === null
    if (!reachable && apart(index, list.good.length) !== null && noOneNamed(values.organization, cells)) {
      list.aside.push({ ...row, faults: [{ field: null, fault: 'no-organization' }], value: '' })
      continue
    }
    sort(list, row, values, seen)
  }
  return list
}

/** A total, a note or a placeholder; "Yes" in the column of names beside an address is none. */
const noOneNamed = (name: string, cells: string[]) =>
  name === '' || namesNobody(name) || cells.filter((cell) => cell.trim() !== '').length <= 2

function sort(list: ReadList, row: ReadLine, values: ReturnType<typeof valuesOf>, seen: Set<string>): void {
  const faults = findInvitationFaults(values)
  const entries = Object.entries(faults) as [InvitationField, InvitationFault][]
  if (entries.length > 0) {
    const found = entries.map(([field, fault]) => ({ field, fault }))
    list.faulty.push({ ...row, faults: found, value: values[entries[0]![0]] })
    return
  }
  const draft = draftOf(values)
  const same = `${foldForComparison(draft.organization)}\n${draft.email === null ? '' : canonicalEmail(draft.email)}`
  if (seen.has(same)) {
    list.aside.push({ ...row, faults: [{ field: null, fault: 'repeated' }], value: draft.organization })
    return
  }
  seen.add(same)
  list.good.push({ ...row, draft })
}

const APART = /[\s<>(),;"'“”]+/u
const AROUND_NAME = /[\s,;:"'“”]/u
const BEHIND_NAME = /[\s,;:"'“”–—-]/u

/** The first word of a cell that looks like an address. */
const findAddress = (cell: string) => cell.split(APART).find((word) => /.@./su.test(word))

/** The name without what stood between it and its address. */
function bareName(rest: string): string {
  const letters = [...rest.replace(/[<(]\s*(?:mailto:\s*)?[>)]/giu, ' ')]
  const last = letters.findLastIndex((letter) => !BEHIND_NAME.test(letter))
  const first = letters.findIndex((letter) => !AROUND_NAME.test(letter))
  return letters.slice(Math.max(first, 0), last + 1).join('')
}

/** What a row says by these columns. A name and an address in one cell, as mail programs copy them, are told apart. */
function valuesOf(cells: string[], columns: ListColumns, language: string) {
  const raw: Record<string, string> = {}
  for (const [column, field] of columns.entries()) if (field) raw[field] = cells[column] ?? ''
  if (!raw.email && raw.organization) {
    const found = findAddress(raw.organization)
    if (found) {
      raw.email = found
      raw.organization = bareName(raw.organization.replace(found, ' '))
    }
  }
  const said = (raw.language ?? '').trim()
  const values = tidyInvitation(raw)
  return { ...values, language: said === '' ? language : (readLanguage(said) ?? said) }
}
