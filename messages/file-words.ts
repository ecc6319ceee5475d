import type { ExportColumn } from '@/domain/signature/desk/signatures-file'
import type { FileWords } from '@/domain/signature/desk/write-signatures'
import { translator } from './translator'

/** The words of a file of signatures in a language, for the site and for the worker. */
export function fileWords(language: string, columns: readonly ExportColumn[]): FileWords {
  const t = translator(language, 'exports')
  return { language, sheet: t('sheet'), headings: columns.map((column) => t(`column.${column}`)) }
}
