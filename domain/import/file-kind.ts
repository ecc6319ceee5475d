import type { FileRefusal } from './import'

export type FileKind = 'csv' | 'xlsx'

const BINARIES = [
  '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', '\x7fELF', 'MZ\x90', 'RIFF', '%!PS', '{\\rtf', 'SQLite format',
] // prettier-ignore

const WORKBOOK = Buffer.from('xl/workbook.xml', 'latin1')
const HEAD = 1024 // bytes

/** Looks at a file while it arrives, to tell what it is. */
export class FileLook {
  private head = Buffer.alloc(0)
  private tail = Buffer.alloc(0)
  private workbook = false

  see(chunk: Uint8Array): void {
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD)])
    if (this.workbook || !this.isArchive()) return
    // The names in an archive's directory are not compressed; one may begin in the chunk before.
    const start = Buffer.concat([this.tail, chunk.subarray(0, WORKBOOK.length)])
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    this.workbook = start.includes(WORKBOOK) || bytes.includes(WORKBOOK)
    this.tail = Buffer.concat([this.tail, bytes.subarray(-WORKBOOK.length)]).subarray(-WORKBOOK.length)
  }

  private isArchive(): boolean {
    return this.head.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
  }

  /**
   * What the file is by its first bytes, whatever its name says. Text is taken for CSV; whether it is one shows when it
   * is read.
   */
  kind(): FileKind | FileRefusal {
    if (this.head.length === 0) return 'file-empty'
    const head = this.head.subarray(0, HEAD).toString('latin1')
    if (head.includes('%PDF-')) return 'file-pdf'
    if (head.startsWith('\xd0\xcf\x11\xe0')) return 'file-old-excel'
    if (this.isArchive()) return this.workbook ? 'xlsx' : 'file-zip'
    if (BINARIES.some((magic) => head.startsWith(magic))) return 'file-binary'
    const text = head.replace(/^\xef\xbb\xbf/, '').trimStart()
    if (/^<(!doctype|html|\?xml|svg)/i.test(text)) return 'file-page'
    return 'csv'
  }
}
