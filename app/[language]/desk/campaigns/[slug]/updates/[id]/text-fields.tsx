import { described, Field } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { direction, languageName } from '@/domain/text/language'
import { UPDATE_LIMITS, type UpdateText } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import { FIELDS, seenText, type UpdateField } from './parts/seen-text'
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
  const shown = shownIn({ tag, text, again, conflict })
  const error = (field: UpdateField) => again?.faults[`${field}-${tag}`]
  const differing = FIELDS.filter(
    (field) => conflict && seenText(field, shown[field]) !== seenText(field, text?.[field]),
  )
  const typed = <Inputs {...{ tag, text, shown, first, error, language }} />
  const fields =
    differing.length > 0 ? (
      <div className="grid items-start gap-x-8 xl:grid-cols-2">
        {typed}
        <StoredText tag={tag} text={text} fields={differing} language={language} />
      </div>
    ) : (
      typed
    )
  const filled =
    differing.length > 0 || shown.subject + shown.text !== '' || error('subject') || error('text')
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

type InputsProps = Pick<Props, 'tag' | 'text' | 'first' | 'language'> & {
  shown: Record<UpdateField, string>
  error: (field: UpdateField) => string | undefined
}

/** What is typed into, and what of it the form began from. */
function Inputs({ tag, text, shown, first, error, language }: InputsProps) {
  const t = translator(language, 'updates')
  const about = { lang: tag, dir: direction(tag) }
  return (
    <div className="min-w-0">
      {FIELDS.map((field) => (
        <input
          key={field}
          type="hidden"
          name={`seen-${field}-${tag}`}
          value={seenText(field, text?.[field])}
        />
      ))}
      <Field
        name={`subject-${tag}`}
        label={t('subject')}
        hint={first && t('subjectHint', { max: UPDATE_LIMITS.subject })}
        error={error('subject')}
      >
        <input
          className="input"
          {...about}
          defaultValue={shown.subject}
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
          defaultValue={shown.text}
          {...described(`text-${tag}`, { hint: first, error: error('text') })}
        />
      </Field>
    </div>
  )
}

/** What the fields of one language show: what was typed, else what is stored. */
function shownIn({ tag, text, again, conflict }: Pick<Props, 'tag' | 'text' | 'again' | 'conflict'>) {
  const shown = (field: UpdateField): string => {
    const { [`${field}-${tag}`]: typed, [`seen-${field}-${tag}`]: seen } = again?.values ?? {}
    // What nobody touched in a form from before shows what is saved now; so saving it again takes nothing back.
    const untouched = typed === undefined || (conflict && seenText(field, typed) === seen)
    return untouched ? (text?.[field] ?? '') : typed
  }
  return { subject: shown('subject'), text: shown('text') }
}
