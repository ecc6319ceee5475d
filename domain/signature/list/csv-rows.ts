import { sql as part } from 'drizzle-orm'
import { db, sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { CSV_BOM, csvRow, guardRows } from '@/domain/text/csv'
import { type ListOrder, type ListPlace, PEOPLE_FROM } from './order'
import { type Filter, pageOfSignatories } from './pages'
import { pageInOrder } from './sorted-pages'

// The list as a table for programs. PostgreSQL writes the rows, a batch as one text: to make a value of each cell here took
// several times as long, and more memory (docs/decisions/039).

const TYPED = ['name', 'title', 'affiliation', 'organization', 'area'] as const
const TEXTS = ['name', 'title', 'affiliation', 'organization', 'category', 'country', 'area'] as const
const COLUMNS = ['number', 'kind', ...TEXTS, 'proofs', 'confirmedAt'] as const

const BATCH = 5_000

const MOMENT = `to_char(confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const CELLS = [
  'number',
  'kind',
  ...TEXTS.map((text) => `coalesce(${text}, '')`),
  `''`,
  `coalesce(${MOMENT}, '')`,
]
// What would need quoting within a cell, and proofs, whose words are found below, are left to us as JSON.
const ODD = TYPED.flatMap((text) => [`"`, `\\r`, `\\n`].map((sign) => `${text} like E'%${sign}%'`))
const ROW = `case when proofs = '[]' and (${ODD.join(' or ')}) is not true
  then '"' || ${CELLS.join(` || '","' || `)} || '"'
  else json_build_array(number, kind, ${TEXTS.join(', ')}, proofs, ${MOMENT})::text end || E'\\r\\n'`
const rows = part.raw(`string_agg(${ROW}, '')`)

// Where the next batch begins, if this one is full. The names come sorted, and aggregates take them as they come.
const whenFull = (value: string) => part.raw(`case count(*) when ${BATCH} then ${value} end`)
const last = (column: string) => whenFull(`(array_agg(${column}))[${BATCH}]`)
const POSITION = `case kind when 'organization' then 0 else ${PEOPLE_FROM} end + number`
const afterStanding = { key: whenFull(`max(${POSITION})`), number: part.raw('0') }
const afterSorted = { key: last('key'), number: last('number') }

function batchAfter(campaignId: string, filter: Filter, order: ListOrder, after: ListPlace | null) {
  if (order === 'standing') {
    const page = pageOfSignatories(campaignId, filter, after && Number(after.key), BATCH).as('page')
    return db().select({ rows, ...afterStanding }).from(page).toSQL() // prettier-ignore
  }
  const page = pageInOrder(campaignId, filter, { order, after, limit: BATCH }).as('page')
  return db().select({ rows, ...afterSorted }).from(page).toSQL() // prettier-ignore
}

type Batch = { rows: Buffer | null; next: ListPlace | null }

async function readBatch(
  ...[campaignId, filter, order, after]: Parameters<typeof batchAfter>
): Promise<Batch> {
  const statement = batchAfter(campaignId, filter, order, after)
  // As bytes, which go on as they are.
  const [read] = await sql()
    .unsafe(statement.sql, statement.params as string[])
    .raw()
  const [rows, key, number] = read as unknown as [Buffer | null, Buffer | null, Buffer | null]
  return { rows, next: key && { key: key.toString(), number: Number(number) } }
}

/** The file in pieces: constant memory, no transaction held open, and a reader who leaves stops the next query. */
export async function* csvOfSignatories(
  campaignId: string,
  filter: Filter = {},
  order: ListOrder = 'standing',
): AsyncGenerator<string | Uint8Array> {
  yield CSV_BOM + csvRow(COLUMNS)
  let batch: Batch | null = await readBatch(campaignId, filter, order, null)
  while (batch) {
    // The next is read while this one is sent.
    const next: Promise<Batch> | null = batch.next && readBatch(campaignId, filter, order, batch.next)
    next?.catch(() => {})
    if (batch.rows) yield guardRows(batch.rows, cellsOf)
    batch = await next
  }
}

type Row = [number: number, ...texts: (string | null)[], proofs: PublicProof[], confirmedAt: string | null]

function cellsOf(line: string): (string | number | null)[] {
  return (JSON.parse(line) as Row).map((cell) =>
    Array.isArray(cell) ? cell.map(describeProof).join('; ') : cell,
  )
}

/** Method, what it was about, and the day: `dns example.org 2026-08-03`. */
function describeProof({ method, domain, source, at }: PublicProof): string {
  return [method, domain, source, at.slice(0, 10)].filter(Boolean).join(' ')
}
