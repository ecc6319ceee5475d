import { isYes, saysNo } from './consent-answers'
import { readHeading } from './heading'
import { foldHeading } from './fold-heading'

// Forms and spreadsheets with merged cells write their headings in two rows: a question, and below it what each of its
// columns holds.

const fromForms = new Set(
  [
    'open ended response', 'response', 'responses', 'other please specify', 'offene beantwortung', 'antwort', 'antworten', 'beantwortung', 'sonstiges bitte angeben', 'réponse ouverte', 'réponse', 'réponses',
    'autre veuillez préciser', 'respuesta abierta', 'respuesta', 'respuestas', 'otro especifique', 'risposta aperta', 'risposta', 'risposte', 'altro specificare', 'resposta aberta', 'resposta', 'respostas',
    'outro especifique', '自由回答', '回答', '自由記述', 'إجابة مفتوحة', 'إجابة حرة', 'الإجابة', 'إجابة',
  ].map(foldHeading),
) // prettier-ignore
const named = /(?:^| )(?:names?|noms?|nomes?|nomi|nombres?|namen?|naam|nazwa|raison sociale|razon social|razao social|ragione sociale|denominazione)(?: |$)|^(?:название|наименование|назва) |^(?:название|наименование|назва)$|名$|名称|名稱|^اسم(?: |$)|الاسم/u // prettier-ignore

const isFromForms = (cell: string) => fromForms.has(foldHeading(cell))

/** Whether a cell is what the column of an organization's name is called: "Name", "Organisation name". */
function isNameHeading(cell: string): boolean {
  const read = readHeading(cell)
  return (
    !!read?.exact && (read.topic === 'organization' || read.topic === 'name') && named.test(foldHeading(cell))
  )
}

/** Whether a name is one that headings have: "Organisation name", or "Organization" alone. */
export function looksLikeHeading(name: string): boolean {
  if (name.length > 60) return false
  if (isNameHeading(name)) return true
  const read = /[\p{L}\p{N}][\s_][\p{L}\p{N}]/u.test(name) ? null : readHeading(name)
  return read !== null && read.exact && (read.topic === 'organization' || read.topic === 'country')
}

/** Whether a row right below the headings goes on with them. */
export function isSecondHeading(cells: string[], headings: string[]): boolean {
  const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ cell: cell.trim(), column }]))
  if (filled.length === 0) return false
  if (filled.every(({ cell }) => cell.startsWith('{"ImportId"'))) return true
  if (filled.filter(({ cell }) => isFromForms(cell)).length * 2 > filled.length) return true
  const above = (column: number) => (headings[column] ?? '').trim()
  if (filled.length === 1) return headings.filter((one) => one.trim() !== '').length > 1 && isNameHeading(filled[0]!.cell)
  const known = filled.every(({ cell }) => isFromForms(cell) || isAnswer(cell) || readHeading(cell)?.exact)
  const called = filled.some(({ cell, column }) => isNameHeading(cell) || cell === above(column))
  const fitting = filled.filter(({ cell, column }) => {
    const [own, over] = [topicOf(cell), topicOf(above(column))]
    return own !== undefined && (over === undefined || over === own)
  })
  return known && called && fitting.length * 2 > filled.length
} // prettier-ignore

/** A heading's topic, where "Name" is one with "Organization". */
function topicOf(heading: string): string | undefined {
  const topic = readHeading(heading)?.topic
  return topic === 'name' ? 'organization' : topic
}

const isAnswer = (cell: string) => isYes(cell) || saysNo(cell)

/** The headings with what a second row of them says; the same when the row below is none. */
export function joinHeadings(headings: string[], below: string[] | undefined): string[] {
  if (!below || !isSecondHeading(below, headings)) return headings
  let question = ''
  return Array.from({ length: Math.max(headings.length, below.length) }, (_, column) => {
    const [own, more] = [(headings[column] ?? '').trim(), (below[column] ?? '').trim()]
    if (own !== '') question = own
    if (more === '' || isFromForms(more) || more.startsWith('{"ImportId"')) return headings[column] ?? ''
    // "Organisation" over "Name", "Contact" over "Name": the name of that.
    if (isNameHeading(more) && readHeading(own)?.exact && topicOf(own) !== undefined)
      return own.endsWith(more) ? own : `${own} ${more}`
    if (!isAnswer(more)) return more
    return own.endsWith(`(${more})`) ? own : `${question} (${more})`
  })
}
