import { answering, apiError } from '@/app/api-answer'
import { readFilter, readSort } from '@/app/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/stream'
import { findCampaign } from '@/domain/campaign/queries'
import { listOrder } from '@/domain/signature/list-order'
import { type Signatory, streamSignatories } from '@/domain/signature/queries'
import { CSV_BOM, csvRow } from '@/domain/text/csv'
import type { Params } from '../campaign'

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

/** The public list as a table, streamed; `?q=`, `?kind=`, `?country=`, `?category=`, `?sort=` as on the page. */
export async function GET(request: Request, { params }: Params) {
  return answering(async () => {
    const { language: prefix, slug } = await params
    const campaign = await findCampaign(slug)
    if (!campaign) return apiError('campaign-unknown')
    const query = new URL(request.url).searchParams
    const order = listOrder(readSort(query), pageLanguage(prefix, campaign.language))
    const rows = csvRows(streamSignatories(campaign.id, readFilter(query), order))
    return new Response(streamText(rows), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${campaign.slug}-signatories.csv"`,
        'x-robots-tag': 'noindex',
      },
    })
  })
}

async function* csvRows(batches: AsyncGenerator<Signatory[]>): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(COLUMNS)
  for await (const batch of batches) yield batch.map(toRow).join('')
}

function toRow(row: Signatory): string {
  return csvRow(COLUMNS.map((column) => toCell(row, column)))
}

function toCell(row: Signatory, column: (typeof COLUMNS)[number]): string | number | null {
  if (column === 'confirmedAt') return row.confirmedAt.toISOString()
  if (column === 'proofs') return row.proofs.map(describeProof).join('; ')
  return row[column]
}

/** Method, what it was about, and the day: `dns example.org 2026-08-03`. */
function describeProof({ method, domain, source, at }: Signatory['proofs'][number]): string {
  return [method, domain, source, at.slice(0, 10)].filter(Boolean).join(' ')
}
