import { isCountry } from '@/domain/text/country'
import { checkEmail } from '@/domain/text/email'
import { isLanguageTag } from '@/domain/text/language'
import { checkOrganization, checkLine } from '@/domain/text/name'
import { findDecisionFaults } from './decision'
import {
  type FieldRefusal,
  LIMITS,
  type Values,
  type Faults,
  type SignField,
  isCategorySlug,
  isYes,
  isNo,
} from './signature'

function organizationFault(
  value: string,
  field: 'organization' | 'affiliation' | 'title',
  required: FieldRefusal | null = null,
): FieldRefusal | null {
  return value === '' ? required : checkOrganization(value, LIMITS[field])
}

// As URL writes it. Every ending has two letters or more: "n.a" and "k.A" say that there is no website.
const hostName = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/

function websiteFault(value: string): FieldRefusal | null {
  const fault = checkLine(value, { max: LIMITS.website, urls: true })
  if (fault || value === '') return value === '' ? null : fault
  const address = /^https?:\/\//i.test(value) ? value : `https://${value}`
  if (/^[=+\-@]|[\s<>"]/.test(value) || !URL.canParse(address)) return 'website-invalid'
  const { hostname, username, password } = new URL(address)
  return !username && !password && hostName.test(hostname) ? null : 'website-invalid'
}

/** Accepts a host name or an http(s) address; the scheme may be left out. */
export function isWebsite(value: string): boolean {
  return value !== '' && websiteFault(value) === null
}

/** Every fault of tidied values, one per field, in the order of the form. */
export function findFaults(values: Values): Faults {
  const organization = values.kind === 'organization'
  const faults: Record<SignField, FieldRefusal | null> = {
    kind: /^(person|organization)$/.test(values.kind) ? null : 'kind-required',
    organization: organization
      ? organizationFault(values.organization, 'organization', 'organization-required')
      : null,
    website: organization ? websiteFault(values.website) : null,
    name: values.name === '' ? 'name-required' : checkLine(values.name, { max: LIMITS.name, letter: true }),
    email: values.email === '' ? 'email-required' : checkEmail(values.email),
    country:
      values.country === ''
        ? 'country-required'
        : isCountry(values.country.toUpperCase())
          ? null
          : 'country-unknown',
    affiliation: organization ? null : organizationFault(values.affiliation, 'affiliation'),
    title: organizationFault(values.title, 'title'),
    category: values.category === '' || isCategorySlug(values.category) ? null : 'category-unknown',
    // An organization is always named; only a person may choose to be counted without a name.
    listed:
      organization || isYes(values.listed) || (values.listed !== '' && isNo(values.listed))
        ? null
        : 'listed-required',
    updates: isYes(values.updates) || isNo(values.updates) ? null : 'not-yes-or-no',
    consent: isYes(values.consent) ? null : 'consent-required',
    language: values.language === '' || isLanguageTag(values.language) ? null : 'language-unknown',
    edition: /^[0-9a-f]{64}$/i.test(values.edition) ? null : 'edition-required',
    translation: /^([0-9a-f]{64})?$/i.test(values.translation) ? null : 'translation-invalid',
    via: null,
    invitation: null,
    decisionBody: null,
    decisionOn: null,
    ...(organization ? findDecisionFaults({ body: values.decisionBody, on: values.decisionOn }) : {}),
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Faults
}
