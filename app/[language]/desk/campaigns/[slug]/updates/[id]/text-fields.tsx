import { described, Field } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { direction, languageName } from '@/domain/text/language'
import { UPDATE_LIMITS, type UpdateText } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import { seenText } from './parts/seen-text'
import { StoredText } from './parts/stored-text'

type Props = {
  tag: string
  text: UpdateText | undefined
  /** Signers of this language who want news. */
  count: number
  /** The letter's own language, which must be written. */
  first: boolean
  again: FormAgain | null
  /** Somebody saved meanwhile: what they saved stands beside what was typed. */
  conflict: boolean
  language: string
}

/** Subject and text in one language; others than the letter's own are folded away until something stands in them. */
export function TextFields({ tag, text, count, first, again, conflict, language }: Props) {
  const t = translator(language, 'updates')
  const summary = t('inLanguage', { language: languageName(tag, language), count })
  const { subject, body } = shownIn({ tag, text, again, conflict })
  const error = (field: 'subject' | 'text') => again?.faults[`${field}-${tag}`]
  const about = { lang: tag, dir: direction(tag) }
  const differs = conflict && seenText({ subject, text: body }) !== seenText(text)
  const typed = (
    <div className="min-w-0">
      <input type="hidden" name={`seen-${tag}`} value={seenText(text)} />
      <Field
        name={`subject-${tag}`}
        label={t('subject')}
        hint={first && t('subjectHint', { max: UPDATE_LIMITS.subject })}
        error={error('subject')}
      >
        <input
          className="input"
          {...about}
          defaultValue={subject}
          {...described(`subject-${tag}`, { hint: first, error: error('subject') })}
        />
      </Field>
      <Field
        name={`text-${tag}`}
        label={t('text')}
        hint={first && t('textHint', { max: UPDATE_LIMITS.text })}
        error={error('text')}
      >
        <textarea
          className="input [unicode-bidi:plaintext]"
          rows={12}
          {...about}
          defaultValue={body}
          {...described(`text-${tag}`, { hint: first, error: error('text') })}
        />
      </Field>
    </div>
  )
  const fields = differs ? (
    <div className="grid items-start gap-x-8 xl:grid-cols-2">
      {typed}
      <StoredText tag={tag} text={text} language={language} />
    </div>
  ) : (
    typed
  )
  const filled = differs || subject + body !== '' || error('subject') || error('text')
  return first ? (
    <fieldset className="mb-6">
      <legend className="mb-3 text-lg">{summary}</legend>
      {fields}
    </fieldset>
  ) : (
    <details className="mb-6" open={Boolean(filled)}>
      <summary className="mb-3 cursor-pointer py-1 text-lg">{summary}</summary>
      {fields}
    </details>
  )
}

/** What the fields of one language show: what was typed, else what is stored. */
function shownIn({ tag, text, again, conflict }: Pick<Props, 'tag' | 'text' | 'again' | 'conflict'>) {
  const { [`subject-${tag}`]: subject, [`text-${tag}`]: body, [`seen-${tag}`]: seen } = again?.values ?? {}
  const stored = { subject: text?.subject ?? '', body: text?.text ?? '' }
  if (subject === undefined && body === undefined) return stored
  const typed = { subject: subject ?? '', body: body ?? '' }
  // What nobody touched in a form from before shows what is saved now; so saving it again takes nothing back.
  const untouched = conflict && seenText({ subject: typed.subject, text: typed.body }) === seen
  return untouched ? stored : typed
}
