import type { Params } from '@/app/parts/campaign'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { Recorded } from '@/domain/count/queries'
import { answerHistory, toRow } from '../parts/history-file'

export const dynamic = 'force-dynamic'

/** The history of the count as one JSON document. */
export async function GET(request: Request, params: Params) {
  return answerHistory(request, params, { extension: 'json', contentType: 'application/json', write })
}

async function* write({ slug, title, demonstration }: PublicCampaign, batches: AsyncGenerator<Recorded[]>) {
  const campaign = { slug, title, ...(demonstration ? { demonstration: true } : {}) }
  yield `{"campaign":${JSON.stringify(campaign)},"counts":[`
  let first = true
  for await (const rows of batches) {
    yield (first ? '\n' : ',\n') + rows.map((row) => JSON.stringify(toRow(row))).join(',\n')
    first = false
  }
  yield '\n]}\n'
}
