'use client'
import { direction, isLanguageTag } from '@/domain/text/language'
import type { LetterSentences } from '../letter-sentences'
import { described, Field } from './field'
import { LivePreview } from './live-preview'
import { MarkdownHelp } from './markdown-help'
import { type LetterValues, useTyped } from './use-typed'

export type LetterFieldsProps = {
  /** Exactly the five fields of the letter. */
  values: LetterValues
  faults: Partial<Record<string, string>>
  /** The letter as the server rendered it, for the first look. */
  html: string
  languages: [string, string][]
  /** The public address without its last part, and where the preview is rendered. */
  addressBase: string
  renderAddress: string
  sentences: LetterSentences
}

/** Title, address, language, addressees and letter, beside the letter as readers will see it. */
export function LetterFields(props: LetterFieldsProps) {
  const { values, faults, sentences: s } = props
  const { typed, fields, onInput } = useTyped(values)
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2" ref={fields} onInput={onInput}>
      <div>
        <HeadFields {...props} typed={typed} />
        <Field name="text" label={s.fieldText} hint={s.fieldTextHint} error={faults.text}>
          <textarea
            className="input font-serif leading-relaxed"
            rows={22}
            defaultValue={values.text}
            {...writtenIn(typed.language)}
            {...described('text', { hint: s.fieldTextHint, error: faults.text })}
          />
        </Field>
        <MarkdownHelp sentences={s} />
      </div>
      <LivePreview typed={typed} html={props.html} renderAddress={props.renderAddress} sentences={s} />
    </div>
  )
}

/** How a browser should set and check what is typed in the letter's language. */
function writtenIn(language: string) {
  return isLanguageTag(language) ? { lang: language, dir: direction(language) } : { dir: 'auto' as const }
}

function HeadFields({
  values,
  faults,
  typed,
  sentences: s,
  ...props
}: LetterFieldsProps & { typed: LetterValues }) {
  return (
    <>
      <Field name="title" label={s.fieldTitle} hint={s.fieldTitleHint} error={faults.title}>
        <input
          className="input font-serif text-lg"
          defaultValue={values.title}
          {...writtenIn(typed.language)}
          {...described('title', { hint: s.fieldTitleHint, error: faults.title })}
        />
      </Field>
      <SlugField
        value={values.slug}
        typed={typed.slug}
        error={faults.slug}
        base={props.addressBase}
        sentences={s}
      />
      <Field name="language" label={s.fieldLanguage} hint={s.fieldLanguageHint} error={faults.language}>
        <select
          className="input"
          defaultValue={values.language}
          {...described('language', { hint: s.fieldLanguageHint, error: faults.language })}
        >
          {props.languages.map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field
        name="addressees"
        label={s.fieldAddressees}
        hint={s.fieldAddresseesHint}
        error={faults.addressees}
      >
        <textarea
          className="input"
          rows={3}
          defaultValue={values.addressees}
          {...writtenIn(typed.language)}
          {...described('addressees', { hint: s.fieldAddresseesHint, error: faults.addressees })}
        />
      </Field>
    </>
  )
}

type SlugProps = { value: string; typed: string; error?: string; base: string; sentences: LetterSentences }

/** The last part of the public address, under the whole of it. */
function SlugField({ value, typed, error, base, sentences: s }: SlugProps) {
  return (
    <Field name="slug" label={s.fieldSlug} hint={s.fieldSlugHint} error={error}>
      <span className="text-quiet mb-1 block text-sm [overflow-wrap:anywhere]" dir="ltr">
        {base}
        <strong className="text-ink">{typed || '…'}</strong>
      </span>
      <input
        className="input"
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        defaultValue={value}
        {...described('slug', { hint: s.fieldSlugHint, error })}
      />
    </Field>
  )
}
