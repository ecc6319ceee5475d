import type { ReactNode } from 'react'
import { LinkUnknown } from '@/app/parts/link-unknown'
import type { FormAgain } from '@/app/parts/form'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import { signFormProps } from '@/app/parts/sign-form/sign-form-props'
import { Status } from '@/app/parts/status'
import type { SignField } from '@/domain/signature/signature'
import { letterIn } from '@/domain/campaign/letter-languages'
import { CALL } from '@/local/demonstration/call/call'
import { CAMPAIGN } from '../letter'
import type { Look } from '../look'

// What is too large, or too much alone on its page, to stand beside others.

type Again = FormAgain<SignField>

const typed = {
  ...{ kind: 'person', name: 'Invented Person One', email: 'invented@example.org', country: 'KE' },
  ...{ listed: 'true', consent: 'true', title: 'Cryptographer' },
}
const organization = {
  ...{ kind: 'organization', organization: 'Beispiel Briefkasten GmbH (erfunden)' },
  website: 'https://briefkasten.example',
}

const FORMS = {
  empty: null,
  'a person': { values: typed, faults: {} },
  'an organization': { values: { ...typed, ...organization }, faults: {} },
  'every field wrong': {
    values: { ...typed, ...organization, website: 'x', email: 'invented', country: '', consent: '' },
    faults: {
      ...{
        kind: 'kind-required',
        name: 'holds-an-address',
        email: 'no-at-sign',
        country: 'country-required',
      },
      ...{
        organization: 'looks-like-a-link',
        website: 'website-invalid',
        title: 'stacked-marks',
        affiliation: 'invisible-character',
      },
      ...{ listed: 'listed-required', consent: 'consent-required' },
    },
  },
  'a slip in the address': {
    values: { ...typed, email: 'invented@gmial.com' },
    faults: { email: 'email-slip' },
  },
  'the text was changed': { values: typed, faults: {}, refusal: 'edition-changed' },
  closed: { values: typed, faults: {}, refusal: 'campaign-not-open' },
} satisfies Record<string, Again | null>

function signForm({ language }: Look, again: Again | null): ReactNode {
  const shown = { campaign: CAMPAIGN, language, prefix: language }
  const categories = CALL.categories.map(({ kind, heading }, index) => ({
    ...{ kind, slug: `category-${index}`, heading: heading[language] ?? '', language },
  }))
  return (
    <main id="content" className="column">
      <div className="sheet">
        <SignForm {...signFormProps(shown, letterIn(CAMPAIGN, language), categories, again)} />
      </div>
    </main>
  )
}

const forms = Object.entries(FORMS).map(
  ([says, again]) => [`sign form: ${says}`, (look: Look) => signForm(look, again)] as const,
)

export const ALONE: Record<string, (look: Look) => ReactNode> = {
  ...Object.fromEntries(forms),
  'link unknown': ({ language }) => <LinkUnknown language={language} prefix={language} />,
  'an answer': () => (
    <Status status={409} title="An answer that is a page (invented)">
      <p>One or two sentences say what happened, and a link leads on.</p>
    </Status>
  ),
}
