import { answering, apiError, publicJson } from '@/app/parts/api-answer'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { findCampaign, listCategories } from '@/domain/campaign/queries'
import { countSignatures } from '@/domain/signature/list/counts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context) {
  return answering(async () => {
    const campaign = await findCampaign((await params).slug)
    if (!campaign) return apiError('campaign-unknown')
    const [{ organizations, people, unlisted }, categories] = await Promise.all([
      countSignatures(campaign.id),
      listCategories(campaign.id),
    ])
    return publicJson({
      slug: campaign.slug,
      title: campaign.title,
      state: campaign.state,
      languages: languagesOffered(campaign),
      edition: { number: campaign.editionNumber, hash: campaign.editionHash },
      counts: { organizations, people, unlisted },
      opensAt: campaign.openedAt,
      closesAt: campaign.closesAt,
      kinds: campaign.kinds,
      byInvitation: campaign.byInvitation,
      categories,
    })
  })
}
