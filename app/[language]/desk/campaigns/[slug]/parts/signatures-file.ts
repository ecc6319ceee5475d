import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import type { ExportRequest } from '@/domain/signature/desk/signatures-file'
import { writeSignatures as write } from '@/domain/signature/desk/write-signatures'
import { fileWords } from '@/messages/file-words'

/** The pieces of the file that was asked for, with countries and headings in the desk's language. */
export function writeSignatures(
  batches: AsyncGenerator<DeskSignature[]>,
  { choice: { columns, separator }, format }: ExportRequest,
  language: string,
): AsyncGenerator<string | Uint8Array> {
  return write(batches, { columns, separator, format, words: fileWords(language, columns) })
}
