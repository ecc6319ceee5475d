import { pageLanguage } from '@/app/parts/page-language'
import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { withoutSecrets } from '@/app/parts/secret-fields'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { type DeskRefusal, refusalSentence, refusalStatus } from './refusals'
import { typedTexts } from './typed-texts'

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
  return showRefusal(prefix, path, { sentence, status: refusalStatus(refusal) }, fromNow(refusal, shown))
}

const MEANWHILE: ReadonlySet<DeskRefusal> = new Set([
  'changed-meanwhile',
  'edition-meanwhile',
  'translation-meanwhile',
])

/** Whoever was told that somebody saved or published in between begins anew, from what is there now. */
function fromNow(refusal: DeskRefusal, shown?: Shown): Shown | undefined {
  if (!MEANWHILE.has(refusal) || !shown?.values) return shown
  const { seen: _, ...values } = shown.values
  return { ...shown, values }
}

/**
 * What somebody gets who was signed out before this form was sent: a page that holds what they typed until they have signed in in
 * another tab. A form without anything typed leads to signing in, and from there back to its page.
 */
export function signedOut(prefix: string, page: string, form: Record<string, string>): Response {
  const language = pageLanguage(prefix, undefined)
  if (typedTexts(withoutSecrets(form), language).length === 0)
    return seeOther(inLanguage(prefix, paths.signIn(page)))
  const refusal = refusalSentence(language, 'signed-out')
  return showAgain(againAt(prefix, paths.deskSignedOut()), { values: form, faults: {}, refusal }, 403)
}

/** The same where a file was sent, which nobody keeps: it says so, and leads by signing in to where the file is chosen again. */
export function signedOutWithFile(prefix: string, page: string): Response {
  const refusal = translator(pageLanguage(prefix, undefined), 'desk')('signedOutFile')
  const back = `${paths.deskSignedOut()}?back=${encodeURIComponent(page)}`
  return showAgain(againAt(prefix, back), { values: {}, faults: {}, refusal }, 403)
}
