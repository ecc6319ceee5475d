import { refuse } from '@/app/desk/act'
import { answerReview, type ReviewParams, signInFirst, tablePage } from '@/app/desk/review-act'
import { readForm, seeOther } from '@/app/form'
import { whoIsAsking } from '@/auth'
import { takeBackCheck } from '@/domain/signature/record-check'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<ReviewParams> }

/** Takes a recorded check back: the organization waits again. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await params
  const form = await readForm(request)
  if (!form) return refuse(asked.language, tablePage(asked.slug, undefined), 'unreadable')
  const organizer = await whoIsAsking()
  if (!organizer) return signInFirst(asked, form.back)
  const result = await takeBackCheck(organizer, asked.slug, asked.id)
  return answerReview(asked, form, result, 'taken-back')
}

/** The address a form was sent to, opened again: back to the table. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  return seeOther(inLanguage(prefix, paths.deskSignatures(slug)))
}
