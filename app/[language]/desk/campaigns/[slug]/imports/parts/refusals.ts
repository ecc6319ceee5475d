import { refusedQuestion } from '@/domain/import/refused-question'
import { IMPORT_LIMITS, type ImportField, type ImportRefusal, type RowFault } from '@/domain/import/import'
import type { DeskImport } from '@/domain/import/desk-import'
import { CHECK_LIMITS } from '@/domain/signature/desk/record-check'
import { LIMITS } from '@/domain/signature/signature'
import { tidyOptional } from '@/domain/text/tidy'
import { translator } from '@/messages/translator'
import { lengthWords } from '@/app/[language]/desk/parts/refusals'

// The sentence of every refusal of an import. Typed: a new refusal does not compile without one.

/** Why something about an import is refused: by a verb, or before it was asked. */
export type DeskImportRefusal = ImportRefusal | 'unreadable'

export function importSentence(language: string, refusal: DeskImportRefusal, source = ''): string {
  const t = translator(language, 'importRefusals')
  return t(refusal, lengthWords(language, CHECK_LIMITS.source, source))
}

/** A row of a file with what is said of it. */
type SaidRow = { refusal: RowFault; field: ImportField; cells: string[] }

/** Why a row is not added, or what is remarked of it: with the limit it exceeds, or the question it answers no to. */
export function rowSentence(
  language: string,
  { refusal, field, cells }: SaidRow,
  { mapping, headingCells }: Pick<DeskImport, 'mapping' | 'headingCells'>,
): string {
  const t = translator(language, 'importRefusals')
  const cell = (name: ImportField) => tidyOptional(cells[mapping?.[name] ?? -1] ?? '')
  const place = field === 'country' ? [cell('country'), cell('area')] : [cell('area')]
  const area = place.filter((one) => one !== '').join(', ')
  const [typed, max] =
    refusal === 'area-too-long' ? [area, IMPORT_LIMITS.area] : [cell('organization'), LIMITS.organization]
  const question =
    refusal === 'no-consent' ? refusedQuestion(headingCells, cells, mapping?.organization) : NO_QUESTION
  return t(`rows.${refusal}`, { ...lengthWords(language, max, typed), ...question })
}

const NO_QUESTION = { heading: '', answer: '' }

/** The status a refusal is answered with. */
export function importStatus(refusal: DeskImportRefusal): 400 | 403 | 404 | 409 | 413 {
  switch (refusal) {
    case 'campaign-unknown':
    case 'import-unknown':
      return 404
    case 'not-permitted':
      return 403
    case 'file-too-large':
      return 413
    case 'campaign-not-importing':
    case 'people-only':
    case 'imports-too-many':
    case 'too-late-to-change':
    case 'not-checked':
    case 'nothing-to-add':
    case 'over-already':
    case 'nothing-to-undo':
      return 409
    default:
      return 400
  }
}
