import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import type { Encoding, FileRefusal, Mapping, RowFault, Separator } from './import'
import { readInThread } from './read-in-thread'
import { type Category, type Entry, type Faulty, isFaulty, readRow } from './read-row'
import { findFirstRow, type Sheet } from './read-sheet'
import { openFile } from './stored-file'

/** What the worker needs to know of an import. */
export type Work = {
  id: string
  campaignId: string
  format: 'csv' | 'xlsx'
  encoding: Encoding | null
  separator: Separator | null
  headings: boolean | null
  mapping: Mapping | null
}

/** One row of the file that is not empty. `row` counts from 1, the headings too, as a spreadsheet does. */
export type Planned = { row: number; cells: string[] } & ({ entry: Entry } | { fault: Faulty })

const SLICE = 500 // rows read without letting a mail go first

/** Reads an import's file as it was chosen. */
export async function readStoredFile(work: Work): Promise<Sheet | FileRefusal> {
  const bytes = await openFile(await findDataKey(work.campaignId), work.id)
  if (bytes.length === 0) return 'file-missing'
  return readInThread(bytes, work)
}

async function listCategories(campaignId: string): Promise<Category[]> {
  return sql()<Category[]>`
    select id, slug, heading from categories where campaign_id = ${campaignId} and kind = 'organization'`
}

const ROW_BROKEN: Faulty = { field: 'organization', refusal: 'row-broken' }
const REPEATED: RowFault = 'repeated'

/** What each row of the file is. The same file gives the same plan, so that an interrupted import goes on where it was. */
export async function planRows(work: Work, sheet: Sheet): Promise<Planned[]> {
  const categories = await listCategories(work.campaignId)
  const mapping = work.mapping ?? {}
  const broken = new Set(sheet.broken)
  const seen = new Set<string>()
  const plan: Planned[] = []
  const headings = work.headings ? findFirstRow(sheet.rows) : -1
  for (const [index, cells] of sheet.rows.entries()) {
    if (index % SLICE === 0) await breathe()
    if (cells.length === 0 || index === headings) continue
    const read = broken.has(index) ? ROW_BROKEN : readRow(cells, mapping, categories)
    const at = { row: index + 1, cells }
    if (isFaulty(read)) plan.push({ ...at, fault: read })
    else if (seen.has(read.folded)) plan.push({ ...at, fault: { field: 'organization', refusal: REPEATED } })
    else {
      seen.add(read.folded)
      plan.push({ ...at, entry: read })
    }
  }
  return plan
}
