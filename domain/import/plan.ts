import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import type { CategoryChoices, Encoding, FileRefusal, Mapping, RowFault, Separator } from './import'
import { findCutRows } from './cut-names'
import { type Doubt, doubtFinder } from './doubtful-answers'
import { readInThread } from './read-in-thread'
import { type Category, categoryMatcher } from './match-category'
import { type Entry, type Faulty, isFaulty, readRow } from './read-row'
import type { Sheet } from './read-sheet'
import { rowsApart } from './rows-apart'
import { openFile } from './stored-file'
import { openText } from './sealed-text'
import { headingIndex, headingsAt } from './headings-at'

/** What the worker needs to know of an import. */
export type Work = {
  id: string
  campaignId: string
  format: 'csv' | 'xlsx'
  encoding: Encoding | null
  separator: Separator | null
  headings: boolean | null
  headingRow: number | null
  sheet: number | null
  mapping: Mapping | null
  choices: Buffer | null
}

/** One row of the file that is not empty. `row` counts from 1, the headings too, as a spreadsheet does. */
export type Planned = { row: number; cells: string[] } & (
  { entry: Entry; doubt: Doubt | null } | { fault: Faulty }
)

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

async function openChoices({ id, campaignId, choices }: Work): Promise<CategoryChoices> {
  if (!choices) return {}
  return JSON.parse(openText(await findDataKey(campaignId), id, 'choices', choices)) as CategoryChoices
}

const ROW_BROKEN: Faulty = { field: 'organization', refusal: 'row-broken' }
const REPEATED: RowFault = 'repeated'
const CUT: Faulty = { field: 'organization', refusal: 'row-too-long' }

/** What each row of the file is. The same file gives the same plan, so that an interrupted import goes on where it was. */
export async function planRows(work: Work, sheet: Sheet): Promise<Planned[]> {
  const categories = categoryMatcher(await listCategories(work.campaignId), await openChoices(work))
  const mapping = work.mapping ?? {}
  const broken = new Set(sheet.broken)
  const seen = new Set<string>()
  const plan: Planned[] = []
  const start = headingIndex(work, sheet.rows) + 1
  const cut = work.format === 'csv' ? findCutRows(sheet.rows, start - 1) : new Set<number>()
  const apartOf = rowsApart(sheet.rows, start, mapping.organization)
  const doubtOf = doubtFinder(headingsAt(sheet.rows, start - 1), sheet.rows.slice(start), mapping)
  for (let index = start; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!
    if (index % SLICE === 0) await breathe()
    if (cells.length === 0) continue
    const apart = apartOf(index, plan.length)
    const read = broken.has(index) ? ROW_BROKEN : cut.has(index) ? CUT : readRow(cells, mapping, categories)
    const at = { row: index + 1, cells }
    if (apart) plan.push({ ...at, fault: { field: 'organization', refusal: apart } })
    else if (isFaulty(read)) plan.push({ ...at, fault: read })
    else if (seen.has(read.folded)) plan.push({ ...at, fault: { field: 'organization', refusal: REPEATED } })
    else {
      seen.add(read.folded)
      plan.push({ ...at, entry: read, doubt: doubtOf(cells) })
    }
  }
  return plan
}
