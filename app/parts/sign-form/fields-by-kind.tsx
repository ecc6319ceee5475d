'use client'
import type { SignFormProps } from './sign-form-props'
import { TextField } from '../field'
import { bind, type Bound } from './fields'

type Props = { bound: Bound } & Pick<SignFormProps, 'sentences'>

/** What only an organization is asked. */
export function OrganizationFields({ bound, sentences: say }: Props) {
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

/** Title and affiliation of a person, or what the officer is. */
export function RoleFields({ bound, sentences: say }: Props) {
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

/** Words that depend on who signs; CSS shows the one that fits. */
export function ByKind({ person, organization }: { person?: string; organization: string }) {
  return (
    <>
      {person && <span className="unless-organization">{person}</span>}
      <span className="only-organization">{organization}</span>
    </>
  )
}
