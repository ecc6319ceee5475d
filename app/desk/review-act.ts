import { seeOther, showAgain } from '@/app/form'
import { pageLanguage } from '@/app/parts/page-language'
import type { CheckRefusal } from '@/domain/signature/record-check'
import { inLanguage, paths } from '@/paths'
import { againAt, seeDone } from './act'
import { refusalSentence, refusalStatus } from './refusals'
import { returnQuery } from './signature-filter'

// What both acts of the review share: where they come back to, and how a refusal is shown beside its row.

export type ReviewParams = { language: string; slug: string; id: string }

/** The page of the table that a review's form came from, without a language prefix. */
export function tablePage(slug: string, back: string | undefined): string {
  return paths.deskSignatures(slug) + returnQuery(back)
}

/** To the sign-in page, and back to the table afterwards. */
export function signInFirst({ language: prefix, slug }: ReviewParams, back: string | undefined): Response {
  return seeOther(inLanguage(prefix, paths.signIn(tablePage(slug, back))))
}

/** Back to the table: with the notice, or with the refusal and what was typed beside the row. */
export function answerReview(
  params: ReviewParams,
  form: Record<string, string>,
  result: 'done' | CheckRefusal,
  done: 'checked' | 'taken-back',
): Response {
  const { language: prefix, slug, id } = params
  const page = tablePage(slug, form.back)
  if (result === 'done')
    return seeDone(prefix, page, done === 'checked' ? `checked&id=${encodeURIComponent(id)}` : done)
  const sentence = refusalSentence(pageLanguage(prefix, undefined), result)
  const values = { signature: id, source: form.source ?? '', note: form.note ?? '' }
  const field = result.startsWith('source-') ? 'source' : result.startsWith('note-') ? 'note' : null
  const again = field ? { values, faults: { [field]: sentence } } : { values, faults: {}, refusal: sentence }
  return showAgain(againAt(prefix, page), again, refusalStatus(result))
}
