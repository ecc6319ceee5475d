import type { Kind } from '@/domain/campaign/category'
import { isCountry } from '@/domain/text/country'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { isLanguageTag } from '@/domain/text/language'
import { checkLine, checkOrganization, type TextFault } from '@/domain/text/name'
import { readEmail } from '@/domain/text/read-email'
import { tidyLine, tidyOptional, tidyWebsite } from '@/domain/text/tidy'

// The noun: what a signature is made of. Safe in the browser; the form, the API and the verbs use this one schema.

/** Longest values, in code points. Organizations of 180 and more exist, and people work there; titles are long in German. */
export const LIMITS = { name: 120, organization: 250, affiliation: 250, title: 120, website: 300 } as const

/** How long a mailed confirmation link works, and how long a pending signature is kept, in days. */
export const CONFIRM_DAYS = 7
/** How long the page after signing can correct the address and send again, in minutes. */
export const SUBMISSION_MINUTES = 60
/** Mails to one address in one campaign: at least this many minutes apart, a day, and in all while a pending signature is kept. */
export const MAIL_CAPS = { minutesApart: 10, aDay: 3, inAll: 5 } as const
/** How long the link works that confirms a new address, in days, and how often one signature may ask for one a day. */
export const ADDRESS_DAYS = 7
export const ADDRESS_ASKS_A_DAY = 5
/** Mails with lost links to one address: at least this many minutes apart, and a day (docs/decisions/010-signers-rights.md). */
export const LINK_CAPS = { minutesApart: 10, aDay: 3 } as const

/** Links to one own page that someone asked for: so many of them work, the newest. Those of its confirmation all do. */
export const ASKED_KEYS = 5

export const FIELDS = [
  'kind',
  'name',
  'email',
  'country',
  'affiliation',
  'title',
  'organization',
  'website',
  'category',
  'listed',
  'updates',
  'consent',
  'language',
  'edition',
  'translation',
  'via',
] as const
export type SignField = (typeof FIELDS)[number]

export type FieldRefusal =
  | TextFault
  | EmailFault
  | 'kind-required'
  | 'name-required'
  | 'email-required'
  | 'email-slip'
  | 'country-required'
  | 'country-unknown'
  | 'organization-required'
  | 'website-invalid'
  | InvitationRefusal
  | 'category-required'
  | 'listed-required'
  | 'consent-required'
  | 'language-unknown'
  | 'edition-required'
  | 'translation-invalid'
  | 'not-text'
  | 'not-yes-or-no'

/** Why a signature is not taken, beyond its fields. */
export type SignRefusal = 'campaign-unknown' | 'campaign-not-open' | 'edition-changed'
/** Why this campaign does not take a signature of this kind or category. */
export type InvitationRefusal = 'kind-not-invited' | 'category-unknown'
export type LinkRefusal =
  'link-unknown' | 'link-expired' | 'too-late' | 'organization-twice' | 'mailbox-signed'

export type Values = Record<SignField, string>
export type Faults = Partial<Record<SignField, FieldRefusal>>

/** What a signer typed, checked: ready to be sealed. Empty optional fields are null. */
export type Submission = {
  kind: Kind
  name: string
  email: string
  country: string
  affiliation: string | null
  title: string | null
  organization: string | null
  website: string | null
  category: string | null
  listed: boolean
  updates: boolean
  language: string
  /** SHA-256 of the edition that was read, 64 hex digits. */
  edition: string
  /** SHA-256 of the translation that was read, 64 hex digits; null when it was the authoritative text. */
  translation?: string | null
  /** Label of the link or the site it came through, in lower case. Null also in what was sealed before there were labels. */
  via?: string | null
}

/** A label that says where a signature came from. It names a link or a site, never a reader; anything else is ignored. */
export function readVia(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z0-9.-]{1,64}$/i.test(value) ? value.toLowerCase() : null
}

/** Whether a text may name a category; anything else is not even looked for. */
export const isCategorySlug = (value: string) => /^[a-z0-9-]{1,60}$/.test(value)

/** True, "true", "on", "1" and "yes" mean yes: JSON, check boxes and people write them so. */
export const isYes = (value: string) => /^(true|on|1|yes)$/i.test(value)
const isNo = (value: string) => /^(false|off|0|no|)$/i.test(value)

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
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Faults
}

/** What a visitor sent, as text per field, to be shown again in the form. Never fails. */
export function typedValues(raw: Record<string, unknown>): Values {
  const text = (value: unknown) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
  return Object.fromEntries(FIELDS.map((field) => [field, text(raw[field])])) as Values
}

const OPTIONAL = new Set<SignField>(['title', 'affiliation', 'website', 'category'])

/**
 * What was sent, as it is checked and stored: nothing invisible at the ends, an address out of what stands around it, a lone
 * dash in an optional field as nothing. The form, the API and every correction read through here.
 */
export function tidyValues<Some extends Partial<Values>>(values: Some): Some {
  const tidy = (field: SignField, value: string) => {
    if (field === 'email') return readEmail(value)
    if (field === 'website') return tidyWebsite(value)
    return OPTIONAL.has(field) ? tidyOptional(value) : tidyLine(value)
  }
  const entries = Object.entries(values) as [SignField, string][]
  return Object.fromEntries(entries.map(([field, value]) => [field, tidy(field, value)])) as Some
}
