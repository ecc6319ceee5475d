import {
  answerReview,
  backToTable,
  type ReviewContext,
} from '@/app/[language]/desk/campaigns/[slug]/signatures/review-act'
import { takeBackCheck } from '@/domain/signature/desk/record-check'

/** Takes an organization off the list again: its check is taken back, or what an import put there. */
export function POST(request: Request, context: ReviewContext): Promise<Response> {
  return answerReview(request, context, (organizer, { slug, id }) => takeBackCheck(organizer, slug, id))
}

export const GET = backToTable
