import { isYes, saysNo } from './consent-answers'
import { AGREEMENT, ASKED, CONTACT, HIDING, PUBLISHING, SIGNING, WITHHELD } from './consent-words'
import { foldHeading } from './fold-heading'
import { choiceMeans, optionHeadingOf } from './option-columns'

// Columns that ask whether the organization may be published or signs at all, and the answers that say no.

const LONGEST = 300 // characters of a heading that are read

export type Question = 'publish' | 'hide'

const some = (words: string[]) => new RegExp(words.join('|'), 'u')
const IS = {
  agreement: some(AGREEMENT),
  asked: some(ASKED),
  contact: some(CONTACT),
  hiding: some(HIDING),
  publishing: some(PUBLISHING),
  signing: some(SIGNING),
  withheld: some(WITHHELD),
}

const asked = new Map<string, Question | null>()
const MOST = 1_000

/** What a heading asks for; null when it asks for nothing of the kind, such as a way to write to somebody. */
export function questionOf(heading: string): Question | null {
  const known = asked.get(heading)
  if (known !== undefined) return known
  if (asked.size >= MOST) asked.clear()
  const found = readQuestion(foldHeading(heading.slice(0, LONGEST)), /[?？؟]/u.test(heading))
  asked.set(heading, found)
  return found
}

function readQuestion(text: string, asks: boolean): Question | null {
  if (text === '' || IS.withheld.test(text)) return null
  const publishing = IS.publishing.exec(text)
  const contact = IS.contact.exec(text)
  // "May we publish your organization and write to you?" asks for the one before the other.
  if (contact && !(publishing && publishing.index < contact.index)) return null
  if (IS.hiding.test(text)) return 'hide'
  if (asks && IS.asked.test(text)) return 'publish'
  return publishing || IS.agreement.test(text) || IS.signing.test(text) ? 'publish' : null
}

/** Whether an answer refuses what its heading asks for. */
function refuses(question: Question, cell: string, numbers: boolean): boolean {
  const flag = cell.trim()
  if (question === 'hide') return flag === '1' ? numbers : isYes(cell)
  return flag === '0' ? numbers : saysNo(cell)
}

/** A column for one choice of a question asks as the choice says: a mark under "May we publish? (No)" refuses. */
function questionAt(headings: string[], column: number): Question | null {
  const means = choiceMeans(headings, column)
  const heading = headings[column] ?? ''
  if (means === 'other') return null
  if (means === null) return questionOf(heading)
  const { base, option } = optionHeadingOf(heading)
  if (option === '') return 'hide'
  const question = questionOf(base)
  if (means === 'yes' || question === null) return question
  return question === 'publish' ? 'hide' : 'publish'
}

const isFlag = (cell: string) => ['', '0', '1'].includes(cell.trim())

/** The columns that ask so, among the headings. `organization`: the column of the names, which is no question. */
export function consentColumns(
  headings: string[],
  organization = -1,
): { column: number; question: Question }[] {
  return headings.flatMap((_, column) => {
    const question = column === organization ? null : questionAt(headings, column)
    return question ? [{ column, question }] : []
  })
}

/** Finds, of a row, the column whose question is answered so that the row must not be published; -1 when there is none. */
export type FindRefusal = (cells: string[]) => number

/**
 * Looks for such columns among the headings.
 * @param rows all rows below the headings: where nothing but 0 and 1 stands, 0 is a no
 */
export function refusalFinder(headings: string[], rows: string[][], organization = -1): FindRefusal {
  const columns = consentColumns(headings, organization).map((asked) => ({
    ...asked,
    numbers: rows.every((cells) => isFlag(cells[asked.column] ?? '')),
  }))
  return (cells) =>
    columns.find(({ column, question, numbers }) => refuses(question, cells[column] ?? '', numbers))
      ?.column ?? -1
}
