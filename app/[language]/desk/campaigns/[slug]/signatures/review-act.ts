import { readForm, seeOther } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import type { CheckRefusal, TakenBack } from '@/domain/signature/desk/record-check'
import type { Organizer } from '@/domain/team/team'
import { inLanguage, paths } from '@/paths'
import { backTo, refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { returnQuery } from '../parts/signature-filter'

// What both acts of the review share: where they come back to, and how a refusal is shown beside its row.

type ReviewParams = { language: string; slug: string; id: string }
export type ReviewContext = { params: Promise<ReviewParams> }

/** The page of the table that a review's form came from, without a language prefix. */
function tablePage(slug: string, back: string | undefined): string {
  return paths.deskSignatures(slug) + returnQuery(back)
}

type Form = Record<string, string>
type Result = 'done' | TakenBack | CheckRefusal
type Review = (organizer: Organizer, params: ReviewParams, form: Form) => Promise<Result>

/** Answers a review's form: lets the signed-in organizer act, then back to the table with a notice or the refusal. */
export async function answerReview(request: Request, context: ReviewContext, act: Review): Promise<Response> {
  const params = await context.params
  const form = await readForm(request)
  if (!form) return refuse(params.language, tablePage(params.slug, undefined), 'unreadable')
  const organizer = await whoIsAsking()
  if (organizer) return showResult(params, form, await act(organizer, params, form))
  const page = tablePage(params.slug, form.back)
  return seeOther(inLanguage(params.language, paths.signIn(page)))
}

/** The address a form was sent to, opened again: back to the table. */
export const backToTable = backTo(({ slug }: { slug: string }) => paths.deskSignatures(slug))

function showResult(params: ReviewParams, form: Form, result: Result): Response {
  const { language: prefix, slug, id } = params
  const page = tablePage(slug, form.back)
  if (result === 'done') return seeDone(prefix, page, `checked&id=${encodeURIComponent(id)}`)
  if (result === 'check-taken-back') return seeDone(prefix, page, 'taken-back')
  if (result === 'import-taken-off') return seeDone(prefix, page, 'taken-off')
  const values = { signature: id, source: form.source ?? '', note: form.note ?? '' }
  const field = (['source', 'note'] as const).find((name) => result.startsWith(`${name}-`))
  return refuse(prefix, page, result, { values, field })
}
