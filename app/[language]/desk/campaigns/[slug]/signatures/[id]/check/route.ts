import { refuse } from '@/app/desk/act'
import { answerReview, type ReviewParams, signInFirst, tablePage } from '@/app/desk/review-act'
import { readForm, seeOther } from '@/app/form'
import { whoIsAsking } from '@/auth'
import { recordCheck } from '@/domain/signature/record-check'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<ReviewParams> }

/** Records an organizer's check and publishes the organization. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await params
  const form = await readForm(request)
  if (!form) return refuse(asked.language, tablePage(asked.slug, undefined), 'unreadable')
  const organizer = await whoIsAsking()
  if (!organizer) return signInFirst(asked, form.back)
  const result = await recordCheck(organizer, asked.slug, asked.id, {
    source: form.source ?? '',
    note: form.note ?? '',
  })
  return answerReview(asked, form, result, 'checked')
}

/** The address a form was sent to, opened again: back to the table. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  return seeOther(inLanguage(prefix, paths.deskSignatures(slug)))
}
