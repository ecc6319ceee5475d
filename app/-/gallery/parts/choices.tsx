import { RadioField, SelectField } from '@/app/parts/field'
import { Sure } from '@/app/parts/sure'
import { formSentences } from '@/app/parts/sign-form/sentences'
import { listCountries } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { Examples } from '../gallery-page'

/** What is chosen from a few answers or from a list. */
export function Choices({ language }: { language: string }) {
  const say = formSentences(language, 28)
  const kinds = [
    { value: 'person', label: say.person },
    { value: 'organization', label: say.organizationChoice },
  ]
  const showing = [
    { value: 'true', label: say.listedYes },
    { value: 'false', label: say.listedNo },
  ]
  const countries = listCountries(language).map(({ code, name }): [string, string] => [code, name])
  const select = { label: say.country, options: countries }
  const sure = { language, label: translator(language, 'rights')('sureOrganization') }
  const none = <option value="">{say.countryChoose}</option>
  return (
    <Examples
      of={{
        'one chosen': <RadioField name="radio-chosen" label={say.kind} options={kinds} chosen="person" />,
        'none chosen': <RadioField name="radio-none" label={say.listed} options={showing} />,
        'none chosen, with an error': (
          <RadioField
            name="radio-error"
            label={say.listed}
            options={showing}
            error={say.faults['listed-required']}
          />
        ),
        'a box to tick first': <Sure {...sure} missing={false} id="sure" />,
        'a box that was not ticked': <Sure {...sure} missing id="sure-error" />,
        'a list, nothing chosen': (
          <SelectField name="select-none" {...select}>
            {none}
          </SelectField>
        ),
        'a list, one chosen': (
          <SelectField name="select-chosen" {...select} hint={say.notShown} defaultValue="JP" />
        ),
        'a list, with an error': (
          <SelectField name="select-error" {...select} error={say.faults['country-required']}>
            {none}
          </SelectField>
        ),
      }}
    />
  )
}
