'use client'
import type { ReactNode } from 'react'
import { RadioField, TextField } from '../field'
import { bind, type Bound, Check, watched } from './fields'
import { CategoryField } from './category-field'
import { DecisionFields } from './decision-fields'
import type { SignFormProps } from './sign-form-props'
import { OrganizationFields, RoleFields, ByKind } from './fields-by-kind'
import { CountryField } from './country-field'
import { EmailField } from './everyones-fields'

type Shared = 'interfaceLanguage' | 'categories' | 'kinds' | 'invited' | 'asksDecision' | 'sentences'
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
  interfaceLanguage,
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
      <CountryField bound={bound} interfaceLanguage={interfaceLanguage} sentences={say} />
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

/** What was chosen before, when it is one of these. */
function typedOf({ values }: Bound, name: 'kind' | 'listed', options: { value: string }[]) {
  return options.find(({ value }) => value === values[name])?.value
}
