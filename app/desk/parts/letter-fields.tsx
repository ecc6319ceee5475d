'use client'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { proposeSlug } from '@/domain/campaign/campaign'
import { direction, isLanguageTag } from '@/domain/text/language'
import type { LetterSentences } from '../letter-sentences'
import { described, Field } from './field'
import { LetterSheet } from './letter-sheet'
import { MarkdownHelp } from './markdown-help'
import { useLiveHtml } from './use-live-html'

export type LetterValues = Record<'title' | 'slug' | 'addressees' | 'language' | 'text', string>

export type LetterFieldsProps = {
  values: LetterValues
  faults: Partial<Record<string, string>>
  /** The letter as rendered on the server, for readers without JavaScript. */
  html: string
  languages: [string, string][]
  /** The public address without its last part, and where the preview is rendered. */
  addressBase: string
  renderAddress: string
  sentences: LetterSentences
}

/** Title, address, addressees, language and letter, beside the letter as readers will see it. */
export function LetterFields({
  values,
  faults,
  html,
  languages,
  addressBase,
  renderAddress,
  sentences: s,
}: LetterFieldsProps) {
  const [typed, setTyped] = useState(values)
  const { fields, slug, read, followTitle, ownSlug } = useTyped(values, setTyped)
  const live = useLiveHtml(renderAddress, html, typed)
  const written = {
    dir: isLanguageTag(typed.language) ? direction(typed.language) : 'auto',
    lang: typed.language,
  } as const
  const hasLetter = typed.title + typed.addressees + typed.text !== ''
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2" ref={fields} onInput={read}>
      <div>
        <Field name="title" label={s.fieldTitle} hint={s.fieldTitleHint} error={faults.title}>
          <input
            className="input font-serif text-lg"
            defaultValue={values.title}
            onInput={followTitle}
            {...written}
            {...described('title', { hint: s.fieldTitleHint, error: faults.title })}
          />
        </Field>
        <Field name="slug" label={s.fieldSlug} hint={s.fieldSlugHint} error={faults.slug}>
          <span className="text-quiet mb-1 block text-sm [overflow-wrap:anywhere]" dir="ltr">
            {addressBase}
            <strong className="text-ink">{typed.slug || '…'}</strong>
          </span>
          <input
            className="input"
            dir="ltr"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            defaultValue={values.slug}
            ref={slug}
            onInput={ownSlug}
            {...described('slug', { hint: s.fieldSlugHint, error: faults.slug })}
          />
        </Field>
        <Field name="language" label={s.fieldLanguage} hint={s.fieldLanguageHint} error={faults.language}>
          <select
            className="input"
            defaultValue={values.language}
            {...described('language', { hint: s.fieldLanguageHint, error: faults.language })}
          >
            {languages.map(([tag, name]) => (
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
            {...written}
            {...described('addressees', { hint: s.fieldAddresseesHint, error: faults.addressees })}
          />
        </Field>
        <Field name="text" label={s.fieldText} hint={s.fieldTextHint} error={faults.text}>
          <textarea
            className="input font-serif leading-relaxed"
            rows={22}
            defaultValue={values.text}
            {...written}
            {...described('text', { hint: s.fieldTextHint, error: faults.text })}
          />
        </Field>
        <MarkdownHelp sentences={s} />
      </div>
      <section aria-label={s.livePreview} className="min-w-0">
        <div
          className="sheet lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
          tabIndex={0}
        >
          <p className="text-quiet border-rule mb-4 border-b pb-2 text-sm">{s.livePreview}</p>
          <p role="status" className="text-warn text-sm empty:hidden">
            {live.stale ? s.previewStale : ''}
          </p>
          {hasLetter ? (
            <LetterSheet {...typed} html={live.html} />
          ) : (
            <p className="text-quiet">{s.emptyPreview}</p>
          )}
        </div>
        <noscript>
          <p className="text-quiet mt-2 text-sm">{s.previewNoScript}</p>
        </noscript>
      </section>
    </div>
  )
}

/** Reads the uncontrolled fields: what was typed before the script came, or kept by the browser, counts too. */
function useTyped(values: LetterValues, setTyped: (values: LetterValues) => void) {
  const fields = useRef<HTMLDivElement>(null)
  const slug = useRef<HTMLInputElement>(null)
  const untouched = useRef(values.slug === '' || values.slug === proposeSlug(values.title))
  const read = () => {
    const value = (name: string) =>
      fields.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? ''
    setTyped({
      title: value('title'),
      slug: value('slug'),
      addressees: value('addressees'),
      language: value('language'),
      text: value('text'),
    })
  }
  useEffect(read, [setTyped])
  const followTitle = (event: SyntheticEvent<HTMLInputElement>) => {
    if (slug.current && untouched.current) slug.current.value = proposeSlug(event.currentTarget.value)
  }
  const ownSlug = (event: SyntheticEvent<HTMLInputElement>) => {
    untouched.current = event.currentTarget.value === ''
  }
  return { fields, slug, read, followTitle, ownSlug }
}
