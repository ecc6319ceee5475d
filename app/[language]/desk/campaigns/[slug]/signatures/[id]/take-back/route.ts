import { answerReview, backToTable, type ReviewContext } from '@/app/desk/review-act'
import { takeBackCheck } from '@/domain/signature/record-check'

/** Takes a recorded check back: the organization waits again. */
export function POST(request: Request, context: ReviewContext): Promise<Response> {
  return answerReview(request, context, 'taken-back', (organizer, { slug, id }) =>
    takeBackCheck(organizer, slug, id),
  )
}

export const GET = backToTable
