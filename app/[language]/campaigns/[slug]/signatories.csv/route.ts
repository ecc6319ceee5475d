import type { Signatory } from '@/domain/signature/list/queries'
import { writeCsv } from '@/domain/text/csv'
import type { Params } from '@/app/parts/campaign'
import { answerList } from '../list-file'

export const dynamic = 'force-dynamic'

const COLUMNS = [
  'number',
  'kind',
  'name',
  'title',
  'affiliation',
  'organization',
  'category',
  'country',
  'area',
  'proofs',
  'confirmedAt',
] as const

/** The public list as a table, one row a signatory. */
export async function GET(request: Request, params: Params) {
  return answerList(request, params, {
    name: () => 'signatories.csv',
    contentType: 'text/csv',
    write: (_, batches) => writeCsv({ headings: COLUMNS, batches: rowsOf(batches) }),
  })
}

async function* rowsOf(batches: AsyncGenerator<Signatory[]>) {
  for await (const batch of batches) yield batch.map((row) => COLUMNS.map((column) => toCell(row, column)))
}

function toCell(row: Signatory, column: (typeof COLUMNS)[number]): string | number | null {
  if (column === 'confirmedAt') return row.confirmedAt?.toISOString() ?? null
  if (column === 'proofs') return row.proofs.map(describeProof).join('; ')
  return row[column]
}

/** Method, what it was about, and the day: `dns example.org 2026-08-03`. */
function describeProof({ method, domain, source, at }: Signatory['proofs'][number]): string {
  return [method, domain, source, at.slice(0, 10)].filter(Boolean).join(' ')
}
