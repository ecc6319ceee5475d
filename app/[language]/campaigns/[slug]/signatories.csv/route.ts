import { csvOfSignatories } from '@/domain/signature/list/csv-rows'
import type { Params } from '@/app/parts/campaign'
import { answerList } from '../list-file'

export const dynamic = 'force-dynamic'

/** The public list as a table, one row a signatory. */
export async function GET(request: Request, params: Params) {
  return answerList(request, params, {
    name: () => 'signatories.csv',
    contentType: 'text/csv',
    write: ({ id }, { filter, order }) => csvOfSignatories(id, filter, order),
  })
}
