import { answering, apiError, publicJson } from '@/app/parts/api-answer'
import { answerSigning } from '@/app/parts/signing'
import { findCampaign } from '@/domain/campaign/queries'
import { listSignatories, type Signatory } from '@/domain/signature/list/queries'
import { DEFAULT_LIMIT, MAX_LIMIT, readFilter } from '@/app/parts/list-filter'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** Published signatories in the list's order, a keyset page at a time. */
export async function GET(request: Request, { params }: Context) {
  return answering(async () => {
    const campaign = await findCampaign((await params).slug)
    if (!campaign) return apiError('campaign-unknown')
    const query = new URL(request.url).searchParams
    const wanted = Number(query.get('limit') ?? DEFAULT_LIMIT)
    const limit = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, MAX_LIMIT) : DEFAULT_LIMIT
    const { items, next } = await listSignatories(campaign.id, readFilter(query), query.get('cursor'), limit)
    return publicJson({ items: items.map(toItem), next })
  })
}

function toItem({ area, record: _record, members: _members, ...item }: Signatory) {
  return area ? { ...item, area } : item
}

export async function POST(request: Request, { params }: Context) {
  const { slug } = await params
  return answerSigning(request, slug)
}
