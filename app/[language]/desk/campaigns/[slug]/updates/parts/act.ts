import { showRefusal } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import type { UpdateFaults } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import {
  type DeskUpdateRefusal,
  faultSentences,
  SAVED_BEFORE,
  updateSentence,
  updateStatus,
} from './refusals'

// What the route handlers of an update share.

export type Place = { slug: string; id: string }

/** What stays of a form that is saved already: its page begins from what is there now. */
function afterSaving(form: Record<string, string>): Record<string, string> {
  const { version: _version, ...values } = form
  return values
}

/** Forms of updates, shown again with a refusal; what was typed stays. */
export const updateForm = formsOf<DeskUpdateRefusal>(({ prefix, page, form }, refusal) => {
  const sentence = updateSentence(pageLanguage(prefix, undefined), refusal)
  const values = SAVED_BEFORE.has(refusal) ? afterSaving(form) : form
  return showRefusal(prefix, page, { sentence, status: updateStatus(refusal) }, { values })
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

/** The same where the draft is saved, and what is missing only keeps it from going further. */
export function incompleteAgain(
  prefix: string,
  page: string,
  form: Record<string, string>,
  faults: UpdateFaults,
): Response {
  const language = pageLanguage(prefix, undefined)
  const again = {
    values: afterSaving(form),
    faults: faultSentences(language, faults, form),
    refusal: translator(language, 'updates')('incomplete'),
  }
  return showAgain(againAt(prefix, page), again, 400)
}

/** The version of the draft that a form was about; -1 when it says none. */
export const versionIn = ({ version = '' }: Partial<Record<string, string>>): number =>
  /^\d{1,9}$/.test(version) ? Number(version) : -1
