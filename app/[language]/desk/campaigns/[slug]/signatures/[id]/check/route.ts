import {
  answerReview,
  backToTable,
  type ReviewContext,
} from '@/app/[language]/desk/campaigns/[slug]/signatures/review-act'
import { recordCheck } from '@/domain/signature/desk/record-check'

/** Records an organizer's check and publishes the organization. */
export function POST(request: Request, context: ReviewContext): Promise<Response> {
  return answerReview(request, context, (organizer, { slug, id }, { source = '', note = '' }) =>
    recordCheck(organizer, slug, id, { source, note }),
  )
}

export const GET = backToTable
