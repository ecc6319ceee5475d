import type { Readable } from 'node:stream'
import { readSheet } from 'read-excel-file/node'
import { ZipFile } from 'yazl'
import { findHeadings } from './find-headings'
import { guessMapping } from './guess'
import { readHeading } from './heading'
import type { FileRefusal } from './import'
import { sampleRows } from './sample-rows'
import { listSheets } from './xlsx-sheets'
import { unpackParts, reachesTooFar } from './unpack-xlsx'

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
