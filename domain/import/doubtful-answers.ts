import { questionOf } from './consent'
import { saysNo, saysYes } from './consent-answers'
import { CONTACT, ELSEWHERE } from './consent-words'
import { readHeading } from './heading'
import { foldHeading } from './fold-heading'
import type { Mapping } from './import'
import { choiceMeans } from './option-columns'
import { columnLetter } from './sample'

// Answers of rows that would be added and may have refused: shown to somebody, who knows what was asked.

/** Why a row is to be looked at, and the question with its answer; a name of two lines may be two names. */
export type Doubt = { why: 'says-no' | 'answer-unclear' | 'two-lines'; like: string }

const aboutElse = new RegExp([...CONTACT, ...ELSEWHERE].join('|'), 'u')
const SHOWN = 60 // characters of a question or an answer that are quoted

const quoted = (text: string) => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trim()}…` : line
}

/** Whether a no in the column may be one to being published: not under "Newsletter?", "Country" or "Comments". */
function mayRefuse(headings: string[], column: number): boolean {
  const heading = headings[column] ?? ''
  if (questionOf(heading) === 'publish') return choiceMeans(headings, column) !== 'no'
  if (questionOf(heading) === 'hide' || choiceMeans(headings, column) !== null) return false
  const topic = readHeading(heading)?.topic
  return (topic === undefined || topic === 'aside' || topic === 'organization') && !aboutElse.test(foldHeading(heading))
} // prettier-ignore

/** The column's answers by what most rows say: whether a blank one, and one that is no known yes, stands out. */
function usualAnswers(rows: string[][], column: number): { blank: boolean; other: boolean; usual: string } {
  const counts = new Map<string, number>()
  for (const cells of rows) {
    const cell = (cells[column] ?? '').trim()
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  let [filled, yes, known] = [0, 0, 0]
  for (const [cell, count] of counts) {
    filled += count
    if (saysYes(cell)) yes += count
    if (saysYes(cell) || saysNo(cell)) known += count
  }
  const [usual = '', most = 0] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])
  // A whole sentence to agree with, which most of them ticked.
  const ticked = most * 2 > filled && !saysNo(usual) ? most : 0
  const agreed = Math.max(yes, ticked)
  return { blank: agreed * 2 > rows.length, other: Math.max(known, ticked) * 2 > filled, usual: ticked > 0 ? usual : '' }
} // prettier-ignore

const BARE_FALSE = new Set(['false', 'falsch', 'faux', 'falso'])

/**
 * Looks for such answers in the columns that nothing is taken from.
 * @param rows all rows below the headings
 */
export function doubtFinder(headings: string[], rows: string[][], mapping: Mapping): (cells: string[]) => Doubt | null {
  const taken = new Set(Object.values(mapping))
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), headings.length)
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column))
  const refusing = columns.filter((column) => mayRefuse(headings, column))
  const asking = columns
    .filter((column) => questionOf(headings[column] ?? '') === 'publish' && choiceMeans(headings, column) === null)
    .map((column) => ({ column, ...usualAnswers(rows, column) }))
  const found = (why: Doubt['why'], column: number, cells: string[]): Doubt => {
    const heading = quoted(headings[column] ?? '') || columnLetter(column)
    return { why, like: `${heading} ${quoted(cells[column] ?? '') || '–'}` }
  }
  return (cells) => {
    const no = refusing.find((column) => saysNo(cells[column] ?? '') && !BARE_FALSE.has((cells[column] ?? '').trim().toLowerCase()))
    if (no !== undefined) return found('says-no', no, cells)
    const unclear = asking.find(({ column, blank, other, usual }) => {
      const cell = (cells[column] ?? '').trim()
      return cell === '' ? blank : other && cell !== usual && !saysYes(cell) && cell !== '1'
    })
    if (unclear) return found('answer-unclear', unclear.column, cells)
    return /[\r\n]/.test((cells[mapping.organization ?? -1] ?? '').trim()) ? { why: 'two-lines', like: '' } : null
  }
} // prettier-ignore
