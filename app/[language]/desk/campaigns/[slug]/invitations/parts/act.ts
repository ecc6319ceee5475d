import { showRefusal } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { pageLanguage } from '@/app/parts/page-language'
import { type AskRefusal, askSentence, askStatus } from './refusals'

// What the route handlers of the ask list share.

/** The fields that a refusal can stand beside. */
const FIELD_OF: Partial<Record<AskRefusal, string>> = {
  'time-invalid': 'time',
  'time-past': 'time',
  'time-after-closing': 'time',
  'time-skipped': 'time',
  'zone-unknown': 'zone',
  'file-missing': 'file',
  'lines-missing': 'lines',
  'one-a-line': 'lines',
  'invitation-twice': 'email',
}

/** Shows a page of the ask list again with a refusal: beside its field when it has one, else on top. */
export function refuseAsking(
  prefix: string,
  page: string,
  refusal: AskRefusal,
  values: Record<string, string> = {},
): Response {
  const sentence = askSentence(pageLanguage(prefix, undefined), refusal, values.text)
  return showRefusal(
    prefix,
    page,
    { sentence, status: askStatus(refusal) },
    { values, field: FIELD_OF[refusal] },
  )
}

/** A form of the ask list. */
export const askForm = formsOf<AskRefusal>(({ prefix, page, form }, refusal) =>
  refuseAsking(prefix, page, refusal, form),
)
