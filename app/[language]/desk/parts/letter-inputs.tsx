'use client'
import { described, Field } from '@/app/parts/field'
import { direction, isLanguageTag } from '@/domain/text/language'
import type { LetterSentences } from './letter-sentences'

type Props = {
  value: string
  error?: string
  /** What it is written in: how a browser should set and check it. */
  language: string
  sentences: LetterSentences
}

function writtenIn(language: string) {
  return isLanguageTag(language) ? { lang: language, dir: direction(language) } : { dir: 'auto' as const }
}

/** One line that grows with what is typed, so that a long title is seen whole; where browsers don't know how, two lines. */
export function TitleInput({ value, error, language, sentences: s }: Props) {
  return (
    <Field name="title" label={s.fieldTitle} hint={s.fieldTitleHint} error={error}>
      <textarea
        className="input field-sizing-content font-serif text-lg [contain:inline-size] supports-[field-sizing:content]:resize-none"
        rows={2}
        defaultValue={value}
        {...writtenIn(language)}
        {...described('title', { hint: s.fieldTitleHint, error })}
      />
    </Field>
  )
}

export function AddresseesInput({ value, error, language, sentences: s }: Props) {
  return (
    <Field name="addressees" label={s.fieldAddressees} hint={s.fieldAddresseesHint} error={error}>
      <textarea
        className="input"
        rows={3}
        defaultValue={value}
        {...writtenIn(language)}
        {...described('addressees', { hint: s.fieldAddresseesHint, error })}
      />
    </Field>
  )
}

export function TextInput({ value, error, language, sentences: s }: Props) {
  return (
    <Field name="text" label={s.fieldText} hint={s.fieldTextHint} error={error}>
      <textarea
        className="input font-serif leading-relaxed [unicode-bidi:plaintext]"
        rows={22}
        defaultValue={value}
        {...writtenIn(language)}
        {...described('text', { hint: s.fieldTextHint, error })}
      />
    </Field>
  )
}
