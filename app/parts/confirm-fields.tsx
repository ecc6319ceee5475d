import type { ReactNode } from 'react'
import { fieldSentence } from './fault-sentence'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { listCountries } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Choice, Field } from './confirm-field'
import type { ConfirmField, ConfirmValues } from './confirm-values'

type Props = {
  language: string
  signature: OwnSignature
  values: ConfirmValues
  faults: Partial<Record<ConfirmField, string>>
  /** False where showing the name has a button of its own. */
  askShowing?: boolean
  /** What follows the fields. */
  children?: ReactNode
}

/** The fields of the signature's kind, filled with what was signed or typed last. */
export function ConfirmFields(props: Props) {
  return (
    <div className="sheet mt-2">
      {props.signature.kind === 'person' ? <PersonFields {...props} /> : <OrganizationFields {...props} />}
      {props.children}
    </div>
  )
}

function PersonFields(props: Props) {
  const t = translator(props.language, 'confirm')
  const choices = [
    { value: 'true', label: t('listedTrue') },
    { value: 'false', label: t('listedFalse') },
  ]
  return (
    <>
      <Field {...told(props, 'name')} label={t('name')} autoComplete="name" />
      <Field
        {...told(props, 'title')}
        label={t('nameTitle')}
        hint={t('optional')}
        autoComplete="organization-title"
      />
      <Field
        {...told(props, 'affiliation')}
        label={t('affiliation')}
        hint={t('optional')}
        autoComplete="organization"
      />
      <CountryField {...props} />
      {props.askShowing !== false && (
        <Choice {...told(props, 'listed')} label={t('listed')} choices={choices} />
      )}
    </>
  )
}

function OrganizationFields(props: Props) {
  const t = translator(props.language, 'confirm')
  return (
    <>
      <Field {...told(props, 'organization')} label={t('organization')} autoComplete="organization" />
      <Field
        {...told(props, 'website')}
        label={t('website')}
        hint={t('optional')}
        autoComplete="url"
        type="url"
      />
      <CountryField {...props} />
      <h3 className="mt-6 mb-3 text-lg">{t('officer')}</h3>
      <Field {...told(props, 'name')} label={t('officerName')} hint={t('neverShown')} autoComplete="name" />
      <Field
        {...told(props, 'title')}
        label={t('officerTitle')}
        hint={t('neverShown')}
        autoComplete="organization-title"
      />
    </>
  )
}

function CountryField(props: Props) {
  const t = translator(props.language, 'confirm')
  const { area } = props.signature
  const countries = listCountries(interfaceLanguage(props.language))
  return (
    <Field {...told(props, 'country')} label={t('country')} options={countries}>
      {(props.values.country === '' || area) && <option value="">{area ?? t('countryChoose')}</option>}
    </Field>
  )
}

/** What a field is told of the form: its value, and its error in a sentence. */
function told({ language, values, faults }: Props, name: ConfirmField) {
  const fault = faults[name]
  const error = fault && fieldSentence(language, name, fault, values[name])
  return { name, value: values[name], error }
}
