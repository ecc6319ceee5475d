'use client'
import { type Control, useWatch } from 'react-hook-form'
import { AsShown } from '../as-shown'
import { decided } from '../decided'
import { isDay } from '@/domain/signature/decision'
import { countryName, isCountry } from '@/domain/text/country'
import { tidyLine, tidyOptional } from '@/domain/text/tidy'
import type { SignValues } from './fields'
import type { SignFormProps } from './sign-form-props'

type Props = Pick<SignFormProps, 'sentences' | 'language' | 'interfaceLanguage'> & {
  control: Control<SignValues>
}

/** What will be public, drawn as it will stand under the letter, while one types. */
export function NamePreview({ control, sentences, language, interfaceLanguage }: Props) {
  const [kind, listed, name, title, affiliation, organization, code, body, on] = useWatch({
    control,
    name: [
      'kind',
      'listed',
      'name',
      'title',
      'affiliation',
      'organization',
      'country',
      'decisionBody',
      'decisionOn',
    ],
  })
  const isOrganization = kind === 'organization'
  const shownName = tidyLine((isOrganization ? organization : name) ?? '')
  if (!isOrganization && listed === 'false') return <p className="preview">{sentences.previewHidden}</p>
  // Nothing is said of the list before someone chose to be on it.
  if (!shownName || (!isOrganization && listed !== 'true')) return null
  const country = isCountry(code) ? countryName(code, interfaceLanguage) : null
  const shown = isOrganization
    ? { name: shownName, title: null, affiliation: null, country }
    : {
        name: shownName,
        title: tidyOptional(title ?? '') || null,
        affiliation: tidyOptional(affiliation ?? '') || null,
        country,
      }
  const decision = { body: tidyLine(body ?? ''), on: on ?? '' }
  const statement =
    isOrganization && decision.body !== '' && isDay(decision.on)
      ? decided(sentences.decided, decision, language)
      : null
  return (
    <div className="preview">
      <p>{isOrganization ? sentences.previewOrganization : sentences.previewListed}</p>
      <AsShown shown={shown} statement={statement} />
    </div>
  )
}
