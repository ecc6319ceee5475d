import { createHash } from 'node:crypto'
import { type FileRefusal, RECEIPT_LIMITS } from './receipt'

/** An uploaded file: the name it had, as the browser gave it, and its bytes, which may still be arriving. */
export type Upload = { name: string; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

export type KeptFile = { name: string; mediaType: string; hash: Buffer; bytes: Buffer }

/** By their first bytes; what is none of them may be plain text. */
const BINARIES = [
  ['%PDF-', 'application/pdf', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png', 'png'],
  ['\xff\xd8\xff', 'image/jpeg', 'jpg'],
] as const

/** Takes a file whole, never more of it than the limit and a little, and tells by its content what it is. */
export async function readFile({ name, bytes }: Upload): Promise<KeptFile | FileRefusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > RECEIPT_LIMITS.bytes) return 'file-too-large'
    chunks.push(chunk)
  }
  const whole = Buffer.concat(chunks)
  if (whole.length === 0) return 'file-empty'
  const type = typeOf(whole)
  if (!type) return 'file-type'
  const hash = createHash('sha256').update(whole).digest()
  return { name: nameOf(name, type.extension), mediaType: type.mediaType, hash, bytes: whole }
}

function typeOf(bytes: Buffer): { mediaType: string; extension: string } | null {
  const head = bytes.subarray(0, 16).toString('latin1')
  for (const [magic, mediaType, extension] of BINARIES)
    if (head.startsWith(magic)) return { mediaType, extension }
  return isPlainText(bytes) ? { mediaType: 'text/plain', extension: 'txt' } : null
}

function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // A page is text too, and nothing that anybody should open from here.
    return !/[^\P{Cc}\t\n\f\r]/u.test(text) && !/^\s*<(!doctype|html|\?xml|svg|script)/i.test(text)
  } catch {
    return false
  }
}

/** The name without its folders and what cannot be shown in one line, ended by what the file is. */
function nameOf(name: string, extension: string): string {
  const plain = (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*;%]/gu, '').trim()
  const ends = extension === 'jpg' ? ['.jpg', '.jpeg'] : [`.${extension}`]
  const end = ends.find((one) => plain.toLowerCase().endsWith(one)) ?? ''
  const stem = plain.slice(0, plain.length - end.length).replace(/^\.+/, '')
  return `${[...(stem || 'file')].slice(0, RECEIPT_LIMITS.fileName).join('')}.${extension}`
}
