import { foldForComparison } from '@/domain/text/fold'
import { foldHeading } from './heading'
import { AGREEMENT, CONTACT, HIDING, PUBLISHING, SIGNING, WITHHELD } from './consent-words'

// Columns that ask whether the organization may be published or signs at all, and the answers that say no.

const LONGEST = 300 // characters of a heading that are read

type Question = 'publish' | 'hide'

const some = (words: string[]) => new RegExp(words.join('|'), 'u')
const IS = {
  agreement: some(AGREEMENT),
  contact: some(CONTACT),
  hiding: some(HIDING),
  publishing: some(PUBLISHING),
  signing: some(SIGNING),
  withheld: some(WITHHELD),
}

const asked = new Map<string, Question | null>()
const MOST = 1_000

/** What a heading asks for; null when it asks for nothing of the kind, such as a way to write to somebody. */
function questionOf(heading: string): Question | null {
  const known = asked.get(heading)
  if (known !== undefined) return known
  if (asked.size >= MOST) asked.clear()
  const found = readQuestion(foldHeading(heading.slice(0, LONGEST)))
  asked.set(heading, found)
  return found
}

function readQuestion(text: string): Question | null {
  if (text === '' || IS.withheld.test(text)) return null
  const publishing = IS.publishing.exec(text)
  const contact = IS.contact.exec(text)
  // "May we publish your organization and write to you?" asks for the one before the other.
  if (contact && !(publishing && publishing.index < contact.index)) return null
  if (IS.hiding.test(text)) return 'hide'
  return publishing || IS.agreement.test(text) || IS.signing.test(text) ? 'publish' : null
}

const answers = (words: string[]) => new Set(words.map(foldForComparison))
const NO = answers([
  'no', 'n', 'false', 'disagree', 'i disagree', 'i do not agree', "i don't agree", 'i do not consent', 'do not agree', 'not agreed', 'refused', 'declined', 'do not publish', "don't publish", 'not public', 'private', 'rather not',
  'no thanks', 'no thank you', 'nope', 'nein', 'nein danke', 'falsch', 'abgelehnt', 'nicht einverstanden', 'ich stimme nicht zu', 'ich willige nicht ein', 'non', 'non merci', 'faux', 'refus', 'refusé', 'refuse', 'pas d’accord', 'je refuse',
  'je ne suis pas d’accord', 'falso', 'rechazado', 'no acepto', 'no autorizo', 'no estoy de acuerdo', 'no, gracias', 'rifiuto', 'non accetto', 'non acconsento', 'non autorizzo', 'no, grazie', 'não', 'nao', 'não, obrigado', 'não, obrigada',
  'recuso', 'não aceito', 'não autorizo', 'não concordo', 'いいえ', 'いや', '不可', '同意しない', '同意しません', '掲載しない', '非公開', '希望しない', '希望しません', '否', '×', '✗', '✘', '☒', 'لا', 'كلا', 'لا أوافق', 'غير موافق', 'أرفض', 'لا نوافق', 'خطأ',
]) // prettier-ignore
const YES = answers(['yes', 'y', 'true', 'x', '✓', '✔', '☑', 'ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'si', 'verdadero', 'sì', 'vero', 'sim', 'verdadeiro', 'はい', '希望する', '希望します', '○', 'نعم', 'صحيح', 'agree', 'i agree', '1']) // prettier-ignore
const FIRST_WORD = /^(no|nein|non|não|nao|いいえ|لا)\s?[,.;:!–—،、。-]/iu

/** Whether an answer refuses what its heading asks for. */
function refuses(question: Question, cell: string, numbers: boolean): boolean {
  const answer = foldForComparison(cell.slice(0, LONGEST)).replace(/[.!。]$/u, '')
  if (question === 'hide') return answer === '1' ? numbers : YES.has(answer)
  return answer === '0' ? numbers : NO.has(answer) || FIRST_WORD.test(answer)
}

const isFlag = (cell: string) => ['', '0', '1'].includes(cell.trim())

/** Finds, of a row, the column whose question is answered so that the row must not be published; -1 when there is none. */
export type FindRefusal = (cells: string[]) => number

/**
 * Looks for such columns among the headings.
 * @param rows all rows below the headings: where nothing but 0 and 1 stands, 0 is a no
 * @param organization the column of the names, which is no question
 */
export function refusalFinder(headings: string[], rows: string[][], organization = -1): FindRefusal {
  const columns = headings.flatMap((heading, column) => {
    const question = column === organization ? null : questionOf(heading)
    if (!question) return []
    return [{ column, question, numbers: rows.every((cells) => isFlag(cells[column] ?? '')) }]
  })
  return (cells) =>
    columns.find(({ column, question, numbers }) => refuses(question, cells[column] ?? '', numbers))
      ?.column ?? -1
}

const SHOWN = 60 // characters of a cell that a reason quotes

function beginning(text = ''): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trim()}…` : line
}

/** The beginnings of the question and of the answer for which a row was set apart. */
export function refusedQuestion(
  headings: string[],
  cells: string[],
  organization?: number,
): { heading: string; answer: string } {
  const column = refusalFinder(headings, [], organization)(cells)
  return { heading: beginning(headings[column]), answer: beginning(cells[column]) }
}
