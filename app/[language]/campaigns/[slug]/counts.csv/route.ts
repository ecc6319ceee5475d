import type { Params } from '@/app/parts/campaign'
import { writeCsv } from '@/domain/text/csv'
import { answerHistory, toRow } from '../parts/history-file'

export const dynamic = 'force-dynamic'

const COLUMNS = ['at', 'people', 'unlisted', 'organizations', 'countries', 'total'] as const

/** The history of the count as a table, a row each time that it changed. */
export async function GET(request: Request, params: Params) {
  return answerHistory(request, params, {
    extension: 'csv',
    contentType: 'text/csv',
    write: (_, batches) => writeCsv({ headings: COLUMNS, batches: cellsOf(batches) }),
  })
}

async function* cellsOf(batches: Parameters<Parameters<typeof answerHistory>[2]['write']>[1]) {
  for await (const rows of batches) yield rows.map(toRow).map((row) => COLUMNS.map((column) => row[column]))
}
