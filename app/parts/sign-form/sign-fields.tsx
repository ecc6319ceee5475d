'use client'
import type { ReactNode } from 'react'
import { RadioField, SelectField, TextField } from '../field'
import { bind, type Bound, Check, watched } from './fields'
import { CategoryField } from './category-field'
import { DecisionFields } from './decision-fields'
import type { SignFormProps } from './sign-form-props'

type Shared = 'countries' | 'categories' | 'kinds' | 'invited' | 'asksDecision' | 'sentences'
type Props = Pick<SignFormProps, Shared> & {
  bound: Bound
  preview: ReactNode
  /** What is asked about the address, below it. */
  question: ReactNode
}

// Which fields a choice of kind needs is decided by CSS (.when-person, .when-organization), so that it works without
// JavaScript; what was typed into a field that is not shown stays in it.

export function SignFields({
  bound,
  countries,
  categories,
  sentences: say,
  preview,
  question,
  ...asked
}: Props) {
  const kinds = [
    { value: 'person', label: say.person },
    { value: 'organization', label: say.organizationChoice },
  ].filter(({ value }) => asked.kinds === 'both' || asked.kinds === value)
  const showing = [
    { value: 'true', label: say.listedYes },
    { value: 'false', label: say.listedNo },
  ]
  return (
    <>
      {asked.invited && <p className="mb-3 text-sm">{asked.invited}</p>}
      <RadioField
        {...watched(bound, 'kind')}
        label={say.kind}
        options={kinds}
        chosen={typedOf(bound, 'kind', kinds) ?? kinds[0]!.value}
      />
      <OrganizationFields bound={bound} sentences={say} />
      <TextField
        {...bind(bound, 'name')}
        label={say.name}
        aside={<ByKind organization={say.officerName} />}
        autoComplete="name"
        required
      />
      <EmailField bound={bound} sentences={say} />
      {question}
      <CountryField bound={bound} countries={countries} sentences={say} />
      <RoleFields bound={bound} sentences={say} />
      <CategoryField bound={bound} categories={categories} sentences={say} />
      <RadioField
        {...watched(bound, 'listed')}
        label={say.listed}
        options={showing}
        chosen={typedOf(bound, 'listed', showing)}
        className="choice when-person"
      />
      {asked.asksDecision && <DecisionFields bound={bound} sentences={say} />}
      {preview}
      <Check bound={bound} name="consent" label={say.consent} required />
      <Check bound={bound} name="updates" label={say.updates} />
    </>
  )
}

function OrganizationFields({ bound, sentences: say }: Pick<Props, 'bound' | 'sentences'>) {
  return (
    <div className="when-organization">
      <TextField {...bind(bound, 'organization')} label={say.organization} autoComplete="organization" />
      <TextField
        {...bind(bound, 'website')}
        label={say.website}
        aside={say.optional}
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  )
}

function RoleFields({ bound, sentences: say }: Pick<Props, 'bound' | 'sentences'>) {
  return (
    <div className="fields-in-rows pair gap-x-3">
      <TextField
        {...bind(bound, 'title')}
        label={say.titleOrRole}
        aside={<ByKind person={say.optional} organization={say.officerTitle} />}
        autoComplete="organization-title"
      />
      <TextField
        {...bind(bound, 'affiliation')}
        label={say.affiliation}
        className="when-person"
        aside={say.optional}
        autoComplete="organization"
      />
    </div>
  )
}

/** What was chosen before, when it is one of these. */
function typedOf({ values }: Bound, name: 'kind' | 'listed', options: { value: string }[]) {
  return options.find(({ value }) => value === values[name])?.value
}

/** Not of type email: without JavaScript the browser would refuse what the server reads as it is meant, Jane <jane@…>. */
function EmailField({ bound, sentences: say }: Pick<Props, 'bound' | 'sentences'>) {
  return (
    <TextField
      {...bind(bound, 'email')}
      label={say.email}
      aside={<ByKind person={say.notShownOnce} organization={say.notShown} />}
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}

/** Never pre-chosen: a guess from the address would be wrong for some and odd for all. */
function CountryField({
  bound,
  countries,
  sentences: say,
}: Pick<Props, 'bound' | 'countries' | 'sentences'>) {
  return (
    <SelectField
      {...bind(bound, 'country')}
      defaultValue={bound.values.country ?? ''}
      label={say.country}
      autoComplete="country"
      options={countries}
      required
    >
      <option value="">{say.countryChoose}</option>
    </SelectField>
  )
}

/** Words that depend on who signs; CSS shows the one that fits. */
function ByKind({ person, organization }: { person?: string; organization: string }) {
  return (
    <>
      {person && <span className="unless-organization">{person}</span>}
      <span className="only-organization">{organization}</span>
    </>
  )
}
