import type { Entry } from '@zip.js/zip.js/index-native.js'

// The records of a ZIP that programs go by beside its list of entries: a ZIP in which they say something else is read in two ways.

const END = 22
const ZIP64_LOCATOR = 20
const LOCAL = 30

/** Times and owners (APPNOTE 4.5, Info-ZIP). Others give an entry another name, kind or size for those who know them. */
const HARMLESS_EXTRAS = new Set([0x000a, 0x5455, 0x5855, 0x7855, 0x7875])

/** What the last record says; null where it does not stand alone at the end, or is the one of a ZIP larger than 4 GB. */
export async function readEnd(zip: Blob) {
  const at = zip.size - END
  const start = Math.max(0, at - ZIP64_LOCATOR)
  const view = await viewOf(zip.slice(start))
  const end = at - start
  if (at < 0 || view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 20, true) !== 0) return null
  // Python goes by this record wherever it stands, others only when they need it.
  if (end === ZIP64_LOCATOR && view.getUint32(0, true) === 0x07064b50) return null
  return {
    entries: view.getUint16(end + 10, true),
    listBytes: view.getUint32(end + 12, true),
    listAt: view.getUint32(end + 16, true),
  }
}

/**
 * Whether the entries lie one after another from the first byte to their list, and each says there what the list says:
 * some programs read only the one, some only the other.
 */
export async function agrees(zip: Blob, entries: Entry[], listAt: number): Promise<boolean> {
  let gaps = [0]
  let at = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const gap = entry.offset - at
    const length = gaps.includes(gap) && (await lengthOfLocal(zip, entry))
    if (!length) return false
    at = entry.offset + length + entry.compressedSize
    // Behind what was packed while it was written stand its hash and sizes.
    gaps = isWrittenBehind(entry) ? [12, 16] : [0]
  }
  return gaps.includes(listAt - at)
}

const isWrittenBehind = ({ rawBitFlag = 0 }: Entry) => (rawBitFlag & 8) !== 0

async function lengthOfLocal(zip: Blob, entry: Entry): Promise<number | null> {
  const view = await viewOf(zip.slice(entry.offset, entry.offset + LOCAL))
  if (view.byteLength < LOCAL || view.getUint32(0, true) !== 0x04034b50) return null
  const [nameLength, extraLength] = [view.getUint16(26, true), view.getUint16(28, true)]
  const start = entry.offset + LOCAL
  const rest = new Uint8Array(await zip.slice(start, start + nameLength + extraLength).arrayBuffer())
  const { rawFilename, rawBitFlag, compressionMethod, compressedSize, uncompressedSize } = entry
  const same =
    rawFilename.length === nameLength &&
    rawFilename.every((byte, index) => byte === rest[index]) &&
    view.getUint16(6, true) === rawBitFlag &&
    view.getUint16(8, true) === compressionMethod
  const sized =
    isWrittenBehind(entry) ||
    (view.getUint32(18, true) === compressedSize && view.getUint32(22, true) === uncompressedSize)
  return same && sized && areHarmless(rest.subarray(nameLength)) ? LOCAL + nameLength + extraLength : null
}

/** Whether the fields that follow a name say nothing but times and owners. */
export function areHarmless(extras: Uint8Array): boolean {
  const view = new DataView(extras.buffer, extras.byteOffset, extras.byteLength)
  let at = 0
  while (at + 4 <= extras.length) {
    if (!HARMLESS_EXTRAS.has(view.getUint16(at, true))) return false
    at += 4 + view.getUint16(at + 2, true)
  }
  return at === extras.length
}

const viewOf = async (part: Blob) => new DataView(await part.arrayBuffer())
