'use client'
import { useState } from 'react'
import { escapeMarkup } from '@/domain/text/escape-markup'
import { listCountries } from '@/domain/text/country'
import { described, Field } from '../field'
import { type Bound, watched } from './fields'
import type { SignFormProps } from './sign-form-props'
import { trustedHtml } from './trusted-html'

type Props = { bound: Bound } & Pick<SignFormProps, 'interfaceLanguage' | 'sentences'>

/**
 * Never pre-chosen: a guess from the address would be wrong for some and odd for all. The options are one piece of HTML,
 * which React takes over as it stands: 250 names would otherwise come twice, in the page and again in its data.
 */
export function CountryField({ bound, interfaceLanguage, sentences: say }: Props) {
  const { error, ...watching } = watched(bound, 'country')
  const [options] = useState(() =>
    // The same object each time: React would draw them anew for another, and what was chosen would be gone.
    trustedHtml(optionsOnPage() ?? optionsIn(interfaceLanguage, say.countryChoose, bound.values.country)),
  )
  return (
    <Field name="country" label={say.country} error={error}>
      <select
        className="input"
        autoComplete="country"
        required
        {...described('country', { error })}
        {...watching}
        dangerouslySetInnerHTML={{ __html: options }}
        suppressHydrationWarning
      />
    </Field>
  )
}

/** The options that the server wrote: the browser's own names of countries may be others. */
function optionsOnPage(): string | undefined {
  if (typeof document === 'undefined') return undefined
  return document.getElementById('field-country')?.innerHTML
}

function optionsIn(language: string, none: string, chosen: string | undefined): string {
  const option = (value: string, words: string) =>
    `<option value="${value}"${value === chosen ? ' selected' : ''}>${escapeMarkup(words)}</option>`
  return [option('', none), ...listCountries(language).map(({ code, name }) => option(code, name))].join('')
}
