import type { ImportRefusal, RowFault } from '@/domain/import/import'
import { CHECK_LIMITS } from '@/domain/signature/record-check'
import { translator } from '@/messages/translator'
import { lengthWords } from '../refusals'

// The sentence of every refusal of an import. Typed: a new refusal does not compile without one.

/** Why something about an import is refused: by a verb, or before it was asked. */
export type DeskImportRefusal = ImportRefusal | 'signed-out' | 'unreadable'

export function importSentence(language: string, refusal: DeskImportRefusal, source = ''): string {
  const t = translator(language, 'importRefusals')
  return t(refusal, lengthWords(language, CHECK_LIMITS.source, source))
}

export function rowSentence(language: string, fault: RowFault): string {
  const t = translator(language, 'importRefusals')
  return t(`rows.${fault}`)
}

/** The status a refusal is answered with. */
export function importStatus(refusal: DeskImportRefusal): 400 | 403 | 404 | 409 | 413 {
  switch (refusal) {
    case 'campaign-unknown':
    case 'import-unknown':
      return 404
    case 'not-permitted':
    case 'signed-out':
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
