import { recordCheck } from '@/domain/signature/desk/record-check'
import { reviewForm } from '../../review-act'

/** Records an organizer's check and publishes the organization. */
export const { GET, POST } = reviewForm((organizer, { slug, id }, { source = '', note = '', seen = '' }) =>
  recordCheck(organizer, slug, id, { source, note, seen }),
)
