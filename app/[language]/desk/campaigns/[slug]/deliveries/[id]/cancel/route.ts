import { deliveryForm } from '../../parts/act'
import { cancelDelivery } from '@/domain/delivery/cancel-delivery'

/** Cancels a delivery that is not final. */
export const { GET, POST } = deliveryForm((organizer, { slug, id }) => cancelDelivery(organizer, slug, id))
