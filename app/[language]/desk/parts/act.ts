import { whoIsAsking } from '@/auth'
import { pageLanguage } from '@/app/parts/page-language'
import { againAt, seeOther, showAgain } from '@/app/parts/form'
import type { CampaignRefusal } from '@/domain/campaign/campaign'
import type { Organizer } from '@/domain/team/team'
import { inLanguage, paths } from '@/paths'
import { type DeskRefusal, refusalSentence, refusalStatus } from './refusals'

// What every route handler of the desk does around its verb.

/** 303 to a page with the notice that the act is done. */
export function seeDone(prefix: string, path: string, done: string): Response {
  return seeOther(`${inLanguage(prefix, path)}${path.includes('?') ? '&' : '?'}done=${done}`)
}

/**
 * The GET beside a POST of the desk: the address a form was sent to, opened again (a reload, a bookmark, the way back
 * from signing in), leads to the page where the form is. `page` makes that page's path from the address's own parts.
 */
export function backTo<Parts>(page: (parts: Parts) => string) {
  return async (
    _: Request,
    { params }: { params: Promise<Parts & { language: string }> },
  ): Promise<Response> => {
    const parts = await params
    return seeOther(inLanguage(parts.language, page(parts)))
  }
}

type Shown = { values?: Record<string, string>; field?: string | undefined }

/** Shows a page again with a refusal: beside its field when it has one, else on top. What was typed (`values`) stays. */
export function showRefusal(
  prefix: string,
  path: string,
  { sentence, status }: { sentence: string; status: 400 | 403 | 404 | 409 | 413 },
  { values = {}, field }: Shown = {},
): Response {
  const again = field ? { values, faults: { [field]: sentence } } : { values, faults: {}, refusal: sentence }
  return showAgain(againAt(prefix, path), again, status)
}

/** Shows a page again with a refusal of the desk, in the sentence and under the status that belong to it. */
export function refuse(prefix: string, path: string, refusal: DeskRefusal, shown?: Shown): Response {
  const typed = shown?.field && shown.values?.[shown.field]
  const sentence = refusalSentence(pageLanguage(prefix, undefined), refusal, typed)
  return showRefusal(prefix, path, { sentence, status: refusalStatus(refusal) }, shown)
}

/** Asks a verb without further input to act on a campaign: back to its overview with a notice, or with the refusal. */
export async function actOnCampaign(
  params: { language: string; slug: string },
  verb: (organizer: Organizer, slug: string) => Promise<'done' | CampaignRefusal>,
  done: string,
): Promise<Response> {
  const { language: prefix, slug } = params
  const path = paths.deskCampaign(slug)
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(path)))
  const result = await verb(organizer, slug)
  return result === 'done' ? seeDone(prefix, path, done) : refuse(prefix, path, result)
}
