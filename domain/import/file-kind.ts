import type { FileRefusal } from './import'

export type FileKind = 'csv' | 'xlsx'

const BINARIES = [
  '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', '\x7fELF', 'MZ\x90', 'RIFF', '%!PS', '{\\rtf', 'SQLite format',
] // prettier-ignore

/**
 * What a file is by its first bytes, whatever its name says. Text is taken for CSV; whether it is one shows when it is
 * read.
 */
export function fileKind(bytes: Buffer): FileKind | FileRefusal {
  if (bytes.length === 0) return 'file-empty'
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (head.includes('%PDF-')) return 'file-pdf'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'file-old-excel'
  // The names in an archive's directory are not compressed.
  if (head.startsWith('PK\x03\x04')) return bytes.includes('xl/workbook.xml') ? 'xlsx' : 'file-zip'
  if (BINARIES.some((magic) => head.startsWith(magic))) return 'file-binary'
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (/^<(!doctype|html|\?xml|svg)/i.test(text)) return 'file-page'
  return 'csv'
}
