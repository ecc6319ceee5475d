import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/index-native.js'
import { type CheckRefusal, type FoundFile, MOST_BYTES, MOST_FILES } from './checked'

// Its workers come from addresses that the site's policy does not allow, and there is nothing to wait for.
configure({ useWebWorkers: false })

/** The files of a ZIP, unpacked only when they are read; or why it is none to look into. */
export async function readZip(zip: Blob): Promise<FoundFile[] | CheckRefusal> {
  if (zip.size > MOST_BYTES) return 'too-large'
  const entries = await listEntries(zip)
  if (entries === null) return 'no-zip'
  if (entries.length > MOST_FILES) return 'too-large'
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MOST_BYTES) return 'too-large'
  const names = entries.map(({ filename }) => filename)
  if (names.some(isOdd) || new Set(names).size < names.length) return 'odd-paths'
  const above = folderAbove(names)
  return entries.map((entry) => ({
    name: entry.filename.slice(above.length),
    size: entry.uncompressedSize,
    read: () => unpack(entry),
  }))
}

async function listEntries(zip: Blob): Promise<FileEntry[] | null> {
  try {
    // Strict: what programs might read in two ways is not read at all.
    const entries = await new ZipReader(new BlobReader(zip), { strictness: 'strict' }).getEntries()
    const files = entries.filter((entry) => !entry.directory)
    return files.some(({ encrypted }) => encrypted) ? null : files
  } catch {
    return null
  }
}

/** A path that leads out of the folder, or that systems read differently. */
function isOdd(name: string): boolean {
  return /^\/|^[a-z]:|\\|\p{Cc}|(^|\/)\.{0,2}(\/|$)/iu.test(name)
}

/** Who packs a folder again has it in every path; it is none of the delivery's. */
function folderAbove(names: string[]): string {
  const [first = ''] = names
  const above = first.slice(0, first.indexOf('/') + 1)
  return names.every((name) => name.startsWith(above)) ? above : ''
}

/** Not a byte more than the entry says it has: a ZIP can say little and hold much. */
async function unpack(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let size = 0
  const target = new WritableStream<Uint8Array>({
    write(piece) {
      if (size + piece.length > bytes.length) throw new Error('More than it said')
      bytes.set(piece, size)
      size += piece.length
    },
  })
  await entry.getData(target)
  if (size < bytes.length) throw new Error('Less than it said')
  return bytes
}
