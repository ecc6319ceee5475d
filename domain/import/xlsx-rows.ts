import type { Readable } from 'node:stream'
import { inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import { ZipFile } from 'yazl'
import { findHeadings } from './find-headings'
import { guessMapping } from './guess'
import { readHeading } from './heading'
import { type FileRefusal, IMPORT_LIMITS } from './import'
import { sampleRows } from './sample-rows'
import { listSheets } from './xlsx-sheets'

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
function reachesTooFar(sheet: string): FileRefusal | null {
  for (const [, attributes = ''] of sheet.matchAll(/<c\s([^<>]*)>/g)) {
    const [, letters, row] = /(?<!\S)r="([A-Z]{1,4})(\d{1,8})"/.exec(attributes) ?? []
    if (!letters || attributes.endsWith('/')) continue
    if (Number(row) > IMPORT_LIMITS.rows + 1) return 'too-many-rows'
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (column > IMPORT_LIMITS.columns) return 'too-many-columns'
  }
  return null
}

/** The parts a spreadsheet is read from, unpacked, unless they unpack to too much. */
function unpackParts(bytes: Buffer): Map<string, Buffer> | FileRefusal {
  const parts = listParts(bytes)
  if (!parts) return 'file-broken'
  const unpackedParts = new Map<string, Buffer>()
  let left: number = IMPORT_LIMITS.unpacked
  for (const part of parts.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const unpacked = unpack(part, left)
    if (!unpacked) return 'file-too-intricate'
    left -= unpacked.length
    unpackedParts.set(part.name, unpacked)
  }
  return unpackedParts
}

/**
 * An archive of these parts and nothing else, not packed. The library finds its parts by itself, by what stands before
 * each one: of the file as it was uploaded it could read others than the directory names, and unpack without end.
 */
function plainArchive(parts: Map<string, Buffer>): Readable {
  const zip = new ZipFile()
  for (const [name, unpacked] of parts) zip.addBuffer(unpacked, name, { compress: false })
  zip.end()
  return zip.outputStream as Readable
}

/** A cell as text. Of a formula the library gives the value that was shown when the file was saved. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

const MOST_LOOKED_AT = 8 // sheets among which one with organizations is looked for
const SHEETS_NAMED = 50

export type XlsxRows = { rows: string[][]; sheet: number; sheets: string[] }

/**
 * The rows of a sheet, empty ones too.
 * @param wanted the sheet, counted from 1; null: the first in which a column of organizations is found, else the first
 * with something in it
 */
export async function xlsxRows(bytes: Buffer, wanted: number | null = null): Promise<XlsxRows | FileRefusal> {
  try {
    const parts = unpackParts(bytes)
    if (typeof parts === 'string') return parts
    const sheets = listSheets(parts)
    const names = sheets.slice(0, SHEETS_NAMED).map(({ name }) => name)
    const readAt = async (sheet: number): Promise<XlsxRows | FileRefusal> => {
      const refusal = reachesTooFar(parts.get(sheets[sheet - 1]?.part ?? '')?.toString('utf8') ?? '')
      if (refusal) return refusal
      const read = await readSheet(plainArchive(parts), sheet, { trim: false })
      return { rows: read.map((row) => row.map(cellText)), sheet, sheets: names }
    }
    if (wanted !== null && wanted <= sheets.length) return await readAt(wanted)
    return await firstWithOrganizations(Math.min(MOST_LOOKED_AT, Math.max(1, sheets.length)), readAt)
  } catch {
    // Whatever is wrong inside, for the organizer it is one thing: the file cannot be read.
    return 'file-broken'
  }
}

type ReadAt = (sheet: number) => Promise<XlsxRows | FileRefusal>

/** Of several sheets the one whose headings say organization, else whose contents do, else the first that is not empty. */
async function firstWithOrganizations(count: number, readAt: ReadAt): Promise<XlsxRows | FileRefusal> {
  let best: { sure: number; read: XlsxRows | FileRefusal } | null = null
  for (let sheet = 1; sheet <= count; sheet++) {
    const read = await readAt(sheet)
    const sure = count === 1 || typeof read === 'string' ? 0 : await organizationsIn(read.rows)
    const empty = typeof read !== 'string' && !read.rows.some((row) => row.some((cell) => cell.trim() !== ''))
    if (sure === SURE) return read
    if (!best || (!empty && sure > best.sure)) best = { sure: empty ? EMPTY : sure, read }
  }
  return best!.read
}

const [EMPTY, SURE] = [-1, 2]

/** How surely a sheet has a column of organizations: 2 by a heading, 1 by what stands there, 0 not at all. */
async function organizationsIn(rows: string[][]): Promise<number> {
  const sample = await sampleRows(rows.map((row) => (row.some((cell) => cell.trim() !== '') ? row : [])))
  const headings = await findHeadings(sample)
  const { organization } = await guessMapping(sample, headings, false)
  if (organization === undefined) return 0
  const said = headings === null ? null : readHeading(rows[headings]?.[organization] ?? '')
  return said?.topic === 'organization' ? SURE : 1
}
