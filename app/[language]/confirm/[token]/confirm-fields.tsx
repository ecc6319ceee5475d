import type { OwnSignature } from '@/domain/signature/own-page'
import type { FieldRefusal } from '@/domain/signature/signature'
import { listCountries } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Choice, Field } from './field'
import type { ConfirmField, ConfirmValues } from './to-confirm'

type Props = {
  language: string
  signature: OwnSignature
  values: ConfirmValues
  faults: Partial<Record<ConfirmField, string>>
}

/** The fields of the signature's kind, filled with what was signed or typed last. */
export function ConfirmFields({ language, signature, values, faults }: Props) {
  const t = translator(language, 'confirm')
  const refusal = translator(language, 'refusals')
  const common = (name: ConfirmField) => ({
    name,
    value: values[name],
    error: faults[name] && refusal(faults[name] as FieldRefusal),
  })
  const country = (
    <Field {...common('country')} label={t('country')} options={listCountries(interfaceLanguage(language))}>
      {(values.country === '' || signature.area) && (
        <option value="">{signature.area ?? t('countryChoose')}</option>
      )}
    </Field>
  )
  if (signature.kind === 'organization') {
    return (
      <div className="sheet mt-2">
        <Field {...common('organization')} label={t('organization')} autoComplete="organization" />
        <Field
          {...common('website')}
          label={t('website')}
          hint={t('optional')}
          autoComplete="url"
          type="url"
        />
        {country}
        <h3 className="mt-6 mb-3 text-lg">{t('officer')}</h3>
        <Field {...common('name')} label={t('officerName')} hint={t('neverShown')} autoComplete="name" />
        <Field
          {...common('title')}
          label={t('officerTitle')}
          hint={t('neverShown')}
          autoComplete="organization-title"
        />
      </div>
    )
  }
  return (
    <div className="sheet mt-2">
      <Field {...common('name')} label={t('name')} autoComplete="name" />
      <Field
        {...common('title')}
        label={t('nameTitle')}
        hint={t('optional')}
        autoComplete="organization-title"
      />
      <Field
        {...common('affiliation')}
        label={t('affiliation')}
        hint={t('optional')}
        autoComplete="organization"
      />
      {country}
      <Choice
        {...common('listed')}
        label={t('listed')}
        choices={[
          { value: 'true', label: t('listedTrue') },
          { value: 'false', label: t('listedFalse') },
        ]}
      />
    </div>
  )
}
