import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/index-native.js'
import { type CheckRefusal, type FoundFile, MOST_BYTES, MOST_FILES } from './checked'
import { isPlain } from './judge-entries'
import { isSystemFile } from './names'
import { agrees, readEnd } from './zip-records'

// Its workers come from addresses that the site's policy does not allow, and there is nothing to wait for.
configure({ useWebWorkers: false })

/** With what macOS adds to each file, and folders. */
const MOST_ENTRIES = 3 * MOST_FILES
const MOST_LIST_BYTES = 1024 ** 2

/** The files of a ZIP, unpacked only when they are read; or why it is none to look into. */
export async function readZip(zip: Blob): Promise<FoundFile[] | CheckRefusal> {
  if (zip.size > MOST_BYTES) return 'too-large'
  const end = await readEnd(zip).catch(() => null)
  if (end === null) return 'no-zip'
  // Before the list of entries is read: each takes some kilobytes of memory.
  if (end.entries > MOST_ENTRIES || end.listBytes > MOST_LIST_BYTES) return 'too-large'
  const entries = await listEntries(zip)
  if (entries === null) return 'no-zip'
  const files = entries.filter((entry) => !entry.directory)
  const folders = entries.filter((entry) => entry.directory)
  const system = files.filter(({ filename }) => isSystemFile(filename))
  if (files.length - system.length > MOST_FILES) return 'too-large'
  if (files.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MOST_BYTES) return 'too-large'
  if (!isPlain(files, folders) || !(await agrees(zip, entries, end.listAt))) return 'ambiguous'
  // Nobody else looks into these, and a program that stumbles over one may write nothing more.
  if (!(await canUnpack(system))) return 'no-zip'
  return files.map((entry) => ({
    name: entry.filename,
    size: entry.uncompressedSize,
    read: () => unpack(entry),
  }))
}

async function listEntries(zip: Blob): Promise<Entry[] | null> {
  try {
    // Strict: what programs might read in two ways is not read at all. Names are judged here, more strictly.
    const reader = new ZipReader(new BlobReader(zip), {
      strictness: 'strict',
      filenameValidation: 'tolerant',
    })
    return await reader.getEntries()
  } catch {
    return null
  }
}

async function canUnpack(entries: FileEntry[]): Promise<boolean> {
  try {
    for (const entry of entries) await unpack(entry)
    return true
  } catch {
    return false
  }
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
  await entry.getData(target, { checkCrc32: true })
  if (size < bytes.length) throw new Error('Less than it said')
  return bytes
}
