import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { findDeskDelivery } from '@/domain/delivery/receipt/queries'

/** The campaign and one of its final deliveries, as the asking organizer reaches them. */
export async function findDelivered(prefix: string, place: { slug: string; id: string }, path: string) {
  const asked = await findDeskCampaign(prefix, place.slug, path)
  return asked && { ...asked, delivery: await findDeskDelivery(asked.organizer, place.slug, place.id) }
}
