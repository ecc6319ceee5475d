import type { ConfirmValues } from '@/app/parts/confirm-values'
import { decisionSentence } from '@/app/parts/proof'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { countryName, isCountry } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { ConfirmPreview } from './confirm-preview'

type Props = {
  /** Id of the form whose fields are shown. */
  form: string
  signature: OwnSignature
  /** What was signed, or typed since. */
  values: ConfirmValues
  /** Heading of the category it stands in. */
  category: string | null
  language: string
}

/** How the signature will look to everybody once it is confirmed. */
export function WhatIsPublished({ form, signature, values, category, language }: Props) {
  const t = translator(language, 'confirm')
  const { kind, area, decision } = signature
  const person = kind === 'person'
  const country = values.country.toUpperCase()
  const place = isCountry(country) ? countryName(country, interfaceLanguage(language)) : area
  return (
    <section className="sheet" aria-labelledby="preview">
      <h2 className="text-quiet mb-3 font-sans text-sm font-semibold" id="preview">
        {person ? t('preview') : t('previewOrganization')}
      </h2>
      <ConfirmPreview
        {...{ form, kind, values, place, category }}
        counted={t('counted')}
        statement={decision && decisionSentence(decision, language)}
      />
      {!person && <p className="mt-3 text-sm">{t('waiting')}</p>}
      <p className="mt-3 text-sm">{t('never')}</p>
    </section>
  )
}
