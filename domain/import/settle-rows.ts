import { BYTEA, type Client } from '@/db/client'
import { type DataKey, blindIndex } from '@/domain/seal/seal'
import type { Doubt } from './doubtful-answers'
import { type ImportCounts, NO_IMPORT_COUNTS, type RowFault } from './import'
import type { Planned } from './plan'
import type { Entry, Faulty } from './read-row'
import { findNamesObjected } from './names-objected'
import { findNamesTaken } from './names-taken'
import { sealCells } from './sealed-text'

// What the dry run and the import share: what becomes of a batch of rows, against what stands in the campaign now.

export type OpenImport = { id: string; campaignId: string; key: DataKey }

export type Settled = {
  adding: { row: number; entry: Entry; doubt: Doubt | null; index: Buffer }[]
  faults: { row: number; cells: string[]; fault: Faulty }[]
  counts: ImportCounts
}

const LISTED: Faulty = { field: 'organization', refusal: 'already-listed' }
const OBJECTED: Faulty = { field: 'organization', refusal: 'objected' }
const WAITS: Faulty = { field: 'organization', refusal: 'officer-waits' }

/** Decides row by row: added, on the list already, objected to, twice in the file, faulty. */
export async function settleRows(client: Client, place: OpenImport, rows: Planned[]): Promise<Settled> {
  const named = rows.map((row) =>
    'entry' in row ? { ...row, index: blindIndex(place.key, 'organization', row.entry.folded) } : row,
  )
  const indices = named.flatMap((row) => ('index' in row ? [row.index] : []))
  const standing = await findNamesTaken(client, place.campaignId, indices)
  const names = named.flatMap((row) => ('entry' in row ? [row.entry.organization] : []))
  const objected = await findNamesObjected(client, place, names)
  const settled: Settled = { adding: [], faults: [], counts: { ...NO_IMPORT_COUNTS } }
  for (const row of named) {
    if ('fault' in row) settled.faults.push(row)
    else {
      const stands = standing.get(row.index.toString('hex'))
      const refused =
        stands === 'listed' ? LISTED : objected.has(row.entry.organization) ? OBJECTED : undefined
      const fault = refused ?? (stands && WAITS)
      if (fault) settled.faults.push({ row: row.row, cells: row.cells, fault })
      if (!refused) settled.adding.push(row)
    }
  }
  count(settled)
  return settled
}

const COUNTED_AS: Partial<Record<RowFault, keyof ImportCounts>> = {
  'already-listed': 'listed',
  repeated: 'repeated',
  'officer-waits': 'waiting',
  'looks-like-a-total': 'setApart',
  'headings-again': 'setApart',
  'names-nobody': 'nobody',
  'no-consent': 'refused',
}

function count({ adding, faults, counts }: Settled): void {
  for (const { entry } of adding) {
    counts.added += 1
    if (entry.becameArea) counts.areas += 1
    if (entry.countryless) counts.countryless += 1
    if (entry.leftWebsite) counts.websites += 1
    if (entry.leftCategory) counts.uncategorized += 1
  }
  for (const { fault } of faults) counts[COUNTED_AS[fault.refusal] ?? 'faulty'] += 1
}

export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  const names = Object.keys(NO_IMPORT_COUNTS) as (keyof ImportCounts)[]
  // What was counted before a name came to be counted has none of it.
  const sums = names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)])
  return Object.fromEntries(sums) as ImportCounts
}

/** Keeps the rows that were not added, or were with a remark, in place of what was said about these rows before. */
export async function storeFaults(
  client: Client,
  { id, key }: OpenImport,
  rows: Planned[],
  faults: Settled['faults'],
): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return
  await client`delete from import_faults where import_id = ${id} and row between ${first.row} and ${last.row}`
  if (faults.length === 0) return
  const cells = faults.map((one) => sealCells(key, id, one.row, one.cells))
  await client`
    insert into import_faults (import_id, row, field, refusal, cells)
    select ${id}, * from unnest(${faults.map(({ row }) => row)}::int[], ${faults.map(({ fault }) => fault.field)}::text[],
      ${faults.map(({ fault }) => fault.refusal)}::text[],
      ${client.array(cells, BYTEA)}::bytea[])`
}
