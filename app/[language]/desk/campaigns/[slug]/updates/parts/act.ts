import { showRefusal } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import type { UpdateFaults } from '@/domain/update/update'
import { type DeskUpdateRefusal, faultSentences, updateSentence, updateStatus } from './refusals'

// What the route handlers of an update share.

export type Place = { slug: string; id: string }

/** Forms of updates, shown again with a refusal; what was typed stays. */
export const updateForm = formsOf<DeskUpdateRefusal>(({ prefix, page, form }, refusal) => {
  const sentence = updateSentence(pageLanguage(prefix, undefined), refusal)
  return showRefusal(prefix, page, { sentence, status: updateStatus(refusal) }, { values: form })
})

/** The form of the texts again, with each fault beside its field. */
export function textsAgain(
  prefix: string,
  page: string,
  form: Record<string, string>,
  faults: UpdateFaults,
): Response {
  const sentences = faultSentences(pageLanguage(prefix, undefined), faults, form)
  return showAgain(againAt(prefix, page), { values: form, faults: sentences }, 400)
}

/** The version of the draft that a form was about; -1 when it says none. */
export const versionIn = ({ version = '' }: Record<string, string>): number =>
  /^\d{1,9}$/.test(version) ? Number(version) : -1
