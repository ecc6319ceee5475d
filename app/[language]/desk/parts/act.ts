import { pageLanguage } from '@/app/parts/page-language'
import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { inLanguage } from '@/paths'
import { type DeskRefusal, refusalSentence, refusalStatus } from './refusals'

// What a handler of the desk answers, once its verb has.

/** 303 to a page with the notice that the act is done. */
export function seeDone(prefix: string, path: string, done: string): Response {
  return seeOther(`${inLanguage(prefix, path)}${path.includes('?') ? '&' : '?'}done=${done}`)
}

/** What was typed, and the field that a refusal stands beside. */
export type Shown = { values?: Record<string, string>; field?: string | undefined }

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
