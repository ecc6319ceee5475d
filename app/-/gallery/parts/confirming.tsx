import { CodeField, codeSentence } from '@/app/parts/code-field'
import { CodeForm } from '@/app/parts/code-form'
import { ConfirmFields } from '@/app/parts/confirm-fields'
import type { ConfirmValues } from '@/app/parts/confirm-values'
import { Examples } from '../gallery-page'

const VALUES: ConfirmValues = {
  ...{ name: 'Invented Person One', title: 'Cryptographer', affiliation: '', country: 'KE' },
  ...{
    organization: 'Exampletown Internet Association (invented)',
    website: '',
    listed: 'true',
    updates: 'false',
  },
}
const NOTHING: ConfirmValues = {
  ...{
    name: '',
    title: '',
    affiliation: '',
    country: '',
    organization: '',
    website: '',
    listed: '',
    updates: '',
  },
}

/** What a signer looks over before confirming. Each is a form of its own, with the same names of fields: they are inert. */
export function Confirming({ language }: { language: string }) {
  const person = { language, signature: { kind: 'person', area: null } } as const
  const organization = { language, signature: { kind: 'organization', area: null } } as const
  const states = {
    'a person': <ConfirmFields {...person} values={VALUES} faults={{}} />,
    'a person on the own page': <ConfirmFields {...person} values={VALUES} faults={{}} askShowing={false} />,
    'a person, with errors': (
      <ConfirmFields
        {...person}
        values={NOTHING}
        faults={{ name: 'name-required', country: 'country-required', listed: 'listed-required' }}
      />
    ),
    'the code of a mail': <CodeField language={language} />,
    'a wrong code': <CodeField language={language} error={codeSentence(language, 'code-wrong', 2)} />,
    'a code asked for by itself': (
      <CodeForm
        again={{ values: { left: '3' }, faults: { code: 'code-wrong' } }}
        button="OK"
        language={language}
      />
    ),
    'an organization': <ConfirmFields {...organization} values={VALUES} faults={{}} />,
    'an imported organization of no country': (
      <ConfirmFields
        {...organization}
        signature={{ kind: 'organization', area: 'Europe' }}
        values={{ ...VALUES, country: '' }}
        faults={{}}
      />
    ),
    'an organization, with errors': (
      <ConfirmFields
        {...organization}
        values={NOTHING}
        faults={{ organization: 'organization-required', website: 'website-invalid' }}
      />
    ),
  }
  return (
    <div inert>
      <Examples of={states} />
    </div>
  )
}
