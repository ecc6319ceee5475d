import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import type { Organizer } from '@/domain/team/team'
import type { ImportField, RowFault } from './import'
import { findImport } from './queries'
import { openCells } from './sealed-text'

/** A row that was not added, or was with a remark; its cells as they stand in the file. */
export type FaultyRow = { row: number; field: ImportField; refusal: RowFault; cells: string[] }

const BATCH = 2_000

/** The rows of an import that were not added, or were with a remark, in the order of the file, in batches; that they were opened is written down. */
export async function streamFaults(
  organizer: Organizer,
  slug: string,
  id: string,
  most = Infinity,
  now = new Date(),
): Promise<AsyncGenerator<FaultyRow[]> | 'campaign-unknown' | 'not-permitted' | 'import-unknown'> {
  const found = await findImport(organizer, slug, id)
  if (typeof found === 'string') return found
  const { campaignId } = found
  await recordOpening(sql(), { campaignId, userId: organizer.userId, view: 'import-rows' }, now)
  return readFaults(await findDataKey(campaignId), id, most)
}

async function* readFaults(key: DataKey, id: string, most: number): AsyncGenerator<FaultyRow[]> {
  let after = 0
  for (let left = most; left > 0; left -= BATCH) {
    const rows = await sql()<(Omit<FaultyRow, 'cells'> & { cells: Buffer })[]>`
      select row, field, refusal, cells from import_faults where import_id = ${id} and row > ${after}
      order by row limit ${Math.min(left, BATCH)}`
    if (rows.length > 0) yield rows.map((row) => ({ ...row, cells: openCells(key, id, row.row, row.cells) }))
    if (rows.length < BATCH) return
    after = rows.at(-1)!.row
  }
}
