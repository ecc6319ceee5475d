'use client'
import type { ReactNode } from 'react'
import { described, Field, SelectField } from '@/app/parts/field'
import type { LetterSentences } from './letter-sentences'
import { AddresseesInput, TextInput, TitleInput } from './letter-inputs'
import { LetterPreview } from './letter-preview'
import { MarkdownHelp } from './markdown-help'
import type { ShownLetter } from './use-live-html'
import { type Typed, useTyped } from './use-typed'

export type LetterFieldsProps = {
  /** Exactly the five fields of the letter. */
  values: Typed
  faults: Partial<Record<string, string>>
  /** The letter as the server rendered it, for the first look. */
  shown: ShownLetter
  /** Where the preview is rendered. */
  renderAddress: string
  sentences: LetterSentences
  /** For a draft, whose address and language are chosen: the public address without its last part, and the languages. */
  draft?: { addressBase: string; languages: [string, string][] }
  /** What somebody else saved meanwhile, below the field where something else was typed. */
  saved?: Partial<Record<keyof Typed, ReactNode>> | undefined
}

/** Title, addressees and letter, and a draft's address and language, beside the letter as readers will see it. */
export function LetterFields({ values, faults, draft, saved, ...props }: LetterFieldsProps) {
  const { sentences } = props
  const { typed, fields, onInput } = useTyped(values)
  const input = (name: 'title' | 'addressees' | 'text') => {
    return { value: values[name], error: faults[name], language: typed.language, sentences }
  }
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2" ref={fields} onInput={onInput}>
      <div>
        <TitleInput {...input('title')} />
        {saved?.title}
        {draft ? (
          <>
            <SlugField
              value={values.slug}
              typed={typed.slug}
              error={faults.slug}
              base={draft.addressBase}
              sentences={sentences}
            />
            {saved?.slug}
            <SelectField
              name="language"
              label={sentences.fieldLanguage}
              hint={sentences.fieldLanguageHint}
              error={faults.language}
              defaultValue={values.language}
              options={draft.languages}
            />
            {saved?.language}
          </>
        ) : (
          <input type="hidden" name="language" value={values.language} />
        )}
        <AddresseesInput {...input('addressees')} />
        {saved?.addressees}
        <TextInput {...input('text')} />
        {saved?.text}
        <MarkdownHelp sentences={sentences} />
      </div>
      <LetterPreview typed={typed} {...props} />
    </div>
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
