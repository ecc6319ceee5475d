import type { DeskImport } from '@/domain/import/desk-import'
import { translator } from '@/messages/translator'
import type { Progress } from '../../parts/watch'

/** How far an import is, for its page and for the page's own asking. */
export function progressOf(found: DeskImport, language: string): Progress {
  const t = translator(language, 'import')
  const { step } = found
  const undoing = step === 'undoing'
  const done = undoing ? found.removed : found.progress
  const rows = undoing ? (found.counts?.added ?? 0) : found.rows
  if (done === 0 || rows === 0) return { step, done, rows, sentence: t('soon') }
  return { step, done, rows, sentence: t(undoing ? 'removing' : 'progress', { done, rows }) }
}
