import { deliveryForm } from '../../parts/act'
import { deliver } from '@/domain/delivery/deliver'

/** Makes a delivery final. */
export const { GET, POST } = deliveryForm((organizer, { slug, id }) => deliver(organizer, slug, id))
