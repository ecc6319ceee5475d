import type { Entry } from '@zip.js/zip.js/index-native.js'
import { collide, isOdd, MOST_PATH_BYTES } from './names'
import { areHarmless } from './zip-records'

/** A folder is what is named so and holds nothing: what only says that it is one is a file to some programs. */
export function isPlain(files: Entry[], folders: Entry[]): boolean {
  const names = files.map(({ filename }) => filename)
  const above = folders.map(({ filename }) => filename.slice(0, -1))
  return (
    folders.every(({ filename }) => filename.endsWith('/')) &&
    folders.every((entry) => entry.uncompressedSize === 0 && entry.compressedSize === 0) &&
    !collide(names, above) &&
    ![...names, ...above].some(isOdd) &&
    files.every((entry) => isOrdinary(entry, 0o100000, 0)) &&
    folders.every((entry) => isOrdinary(entry, 0o040000, 0x10))
  )
}

/** The systems that pack today: DOS, Unix, Windows (both its numbers), macOS. */
const SYSTEMS = [0, 3, 10, 11, 19]
/** How well it is packed, sizes behind it, a name in UTF-8. */
const FLAGS = 0x080e
/** Of DOS: a name of the disk, a folder, a link. */
const KINDS = 0x0418

/** Of APPNOTE, in tenths: before other methods and kinds of encryption. */
const MOST_VERSION = 45

/** Stored or deflated, and of the kind that its name says: no link or device, nothing that hides as a folder. */
function isOrdinary(entry: Entry, unixKind: number, dosKind: number): boolean {
  const { externalFileAttributes: attributes, rawFilename, compressionMethod, rawBitFlag = -1 } = entry
  return (
    SYSTEMS.includes(entry.versionMadeBy >> 8) &&
    [0, unixKind].includes((attributes >>> 16) & 0o170000) &&
    [0, dosKind].includes(attributes & KINDS) &&
    (rawBitFlag & ~FLAGS) === 0 &&
    // unzip passes over what asks for a newer program, or another disk.
    entry.version <= MOST_VERSION &&
    entry.diskNumberStart === 0 &&
    (compressionMethod === 0 || compressionMethod === 8) &&
    areHarmless(entry.rawExtraField) &&
    entry.rawComment.length === 0 &&
    rawFilename.length <= MOST_PATH_BYTES &&
    // Before it is decoded: there some become signs of their own, and unzip leaves them out.
    rawFilename.every((byte) => byte >= 0x20 && byte !== 0x7f && byte !== 0xff)
  )
}
