import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { reviewForm } from '../../review-act'

/** Takes an organization off the list again: its check is taken back, or what an import put there. */
export const { GET, POST } = reviewForm((organizer, { slug, id }) => takeBackCheck(organizer, slug, id))
