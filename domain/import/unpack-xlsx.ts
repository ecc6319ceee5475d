import { inflateRawSync } from 'node:zlib'
import { type FileRefusal, IMPORT_LIMITS } from './import'

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const DEFLATED = 8

type Part = { name: string; method: number; packed: Buffer }

/** The parts of a ZIP archive by its directory (APPNOTE 4.3.12); null when the directory cannot be followed. */
function listParts(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || bytes.readUInt32LE(end) !== DIRECTORY_END) return null
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    const name = bytes.subarray(at + 46, at + 46 + nameLength!).toString('utf8')
    parts.push({ name, method: bytes.readUInt16LE(at + 10), packed })
    at += 46 + nameLength! + extra! + comment!
  }
  return parts
}

/** The part unpacked, or null when it is larger than `most` bytes: a bomb stops there, whatever its directory says. */
function unpack({ method, packed }: Part, most: number): Buffer | null {
  if (method !== DEFLATED) return packed.length > most ? null : packed
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

/** A far-off cell: reading it would fill everything before it with empty ones. */
export function reachesTooFar(sheet: string): FileRefusal | null {
  for (const [, attributes = ''] of sheet.matchAll(/<c\s([^<>]*)>/g)) {
    const [, letters, row] = /(?<!\S)r="([A-Z]{1,4})(\d{1,8})"/.exec(attributes) ?? []
    if (!letters || attributes.endsWith('/')) continue
    if (Number(row) > IMPORT_LIMITS.rows + 1) return 'too-many-rows'
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (column > IMPORT_LIMITS.columns) return 'too-many-columns'
  }
  return null
}

/** The parts a spreadsheet is read from, unpacked, unless there are too many or they unpack to too much. */
export function unpackParts(bytes: Buffer): Map<string, Buffer> | FileRefusal {
  const parts = listParts(bytes)
  if (!parts) return 'file-broken'
  const unpackedParts = new Map<string, Buffer>()
  let left: number = IMPORT_LIMITS.unpacked
  if (parts.length > IMPORT_LIMITS.parts) return 'file-too-intricate'
  for (const part of parts.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const unpacked = unpack(part, left)
    if (!unpacked) return 'file-too-intricate'
    left -= unpacked.length
    unpackedParts.set(part.name, unpacked)
  }
  return unpackedParts
}
