import { listCountries } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import { RadioField, SelectField, TextField } from './field'
import { type ConfirmFieldsProps, told } from './confirm-field'

/** The fields of the signature's kind, filled with what was signed or typed last. */
export function ConfirmFields(props: ConfirmFieldsProps) {
  return (
    <div className="sheet mt-2">
      {props.signature.kind === 'person' ? <PersonFields {...props} /> : <OrganizationFields {...props} />}
      {props.children}
    </div>
  )
}

function PersonFields(props: ConfirmFieldsProps) {
  const t = translator(props.language, 'confirm')
  const { defaultValue: chosen, ...choice } = told(props, 'listed')
  const choices = [
    { value: 'true', label: t('listedTrue') },
    { value: 'false', label: t('listedFalse') },
  ]
  return (
    <>
      <TextField {...told(props, 'name')} label={t('name')} autoComplete="name" />
      <TextField
        {...told(props, 'title')}
        label={t('nameTitle')}
        aside={t('optional')}
        autoComplete="organization-title"
      />
      <TextField
        {...told(props, 'affiliation')}
        label={t('affiliation')}
        aside={t('optional')}
        autoComplete="organization"
      />
      <CountryField {...props} />
      {props.askShowing !== false && (
        <RadioField
          {...choice}
          label={t('listed')}
          chosen={chosen}
          options={choices}
          className="field mb-0"
          optionsClass="grid grid-cols-2 gap-2"
        />
      )}
    </>
  )
}

function OrganizationFields(props: ConfirmFieldsProps) {
  const t = translator(props.language, 'confirm')
  return (
    <>
      <TextField {...told(props, 'organization')} label={t('organization')} autoComplete="organization" />
      <TextField
        {...told(props, 'website')}
        label={t('website')}
        aside={t('optional')}
        autoComplete="url"
        inputMode="url"
        dir="ltr"
      />
      <CountryField {...props} />
      <h3 className="mt-6 mb-3 text-lg">{t('officer')}</h3>
      <TextField
        {...told(props, 'name')}
        label={t('officerName')}
        aside={t('neverShown')}
        autoComplete="name"
      />
      <TextField
        {...told(props, 'title')}
        label={t('officerTitle')}
        aside={t('neverShown')}
        autoComplete="organization-title"
      />
    </>
  )
}

function CountryField(props: ConfirmFieldsProps) {
  const t = translator(props.language, 'confirm')
  const { area } = props.signature
  const countries = listCountries(interfaceLanguage(props.language))
  return (
    <SelectField
      {...told(props, 'country')}
      label={t('country')}
      autoComplete="country"
      options={countries.map(({ code, name }) => [code, name])}
    >
      {(props.values.country === '' || area) && <option value="">{area ?? t('countryChoose')}</option>}
    </SelectField>
  )
}
