import { answering, apiError, publicJson } from '@/app/parts/api-answer'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { findCampaign, listCategories } from '@/domain/campaign/queries'
import { type FinalDelivery, listFinalDeliveries } from '@/domain/delivery/queries'
import { countSignatures } from '@/domain/signature/list/counts'
import { countImported } from '@/domain/signature/list/imported'
import { absolute, paths } from '@/paths'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context) {
  return answering(async () => {
    const campaign = await findCampaign((await params).slug)
    if (!campaign) return apiError('campaign-unknown')
    const [{ organizations, people, unlisted }, imported, categories, deliveries] = await Promise.all([
      countSignatures(campaign.id),
      countImported(campaign.id),
      listCategories(campaign.id),
      listFinalDeliveries(campaign.id),
    ])
    return publicJson({
      slug: campaign.slug,
      title: campaign.title,
      state: campaign.state,
      languages: languagesOffered(campaign),
      edition: { number: campaign.editionNumber, hash: campaign.editionHash },
      counts: { organizations, people, unlisted },
      imported,
      opensAt: campaign.openedAt,
      closesAt: campaign.closesAt,
      kinds: campaign.kinds,
      byInvitation: campaign.byInvitation,
      categories,
      deliveries: deliveries.map((one) => deliveryOf(campaign.slug, one)),
    })
  })
}

function deliveryOf(slug: string, delivery: FinalDelivery) {
  const { organizations, people, unlisted } = delivery.counts
  return {
    number: delivery.number,
    recipient: delivery.recipient,
    deliveredAt: delivery.finalAt,
    cutoffAt: delivery.cutoffAt,
    edition: { number: delivery.editionNumber, hash: delivery.editionHash },
    counts: { organizations, people, unlisted },
    revision: delivery.revision,
    fingerprint: delivery.fingerprint,
    record: absolute(paths.delivery(slug, delivery.number)),
  }
}
