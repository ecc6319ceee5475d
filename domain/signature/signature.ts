import type { Kind } from '@/domain/campaign/category'
import { DECISION_BODY, type Decision, type DecisionFault } from './decision'
import type { EmailFault } from '@/domain/text/email'
import type { TextFault } from '@/domain/text/text-fault'
import { readEmail } from '@/domain/text/read-email'
import { tidyLine, tidyOptional, tidyWebsite } from '@/domain/text/tidy'

// The noun: what a signature is made of. Safe in the browser; its rules are in find-faults.ts, for the form, the API and the verbs.

/** Longest values, in code points. Organizations of 180 and more exist, and people work there; titles are long in German. */
export const LIMITS = {
  name: 120,
  organization: 250,
  affiliation: 250,
  title: 120,
  website: 300,
  decisionBody: DECISION_BODY,
} as const

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
  'decisionBody',
  'decisionOn',
  'invitation',
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
  | DecisionFault
  | 'not-text'
  | 'not-yes-or-no'

/** Why a signature is not taken, beyond its fields. */
export type SignRefusal =
  | 'campaign-unknown'
  | 'campaign-not-open'
  | 'edition-changed'
  | 'invitation-required'
  /** More confirmations wait than can be promised. */
  | 'line-full'
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
  /** Who in the organization decided to sign, and on which day, as the officer says. */
  decision?: Decision | null
  /** The token of the personal link it was signed by; whether that is one is seen when the letter is signed. */
  invitation?: string | null
}

/** Whether a text may name a category; anything else is not even looked for. */
export const isCategorySlug = (value: string) => /^[a-z0-9-]{1,60}$/.test(value)

/** True, "true", "on", "1" and "yes" mean yes: JSON, check boxes and people write them so. */
export const isYes = (value: string) => /^(true|on|1|yes)$/i.test(value)
export const isNo = (value: string) => /^(false|off|0|no|)$/i.test(value)

/** What a visitor sent, as text per field, to be shown again in the form. Never fails. */
export function typedValues(raw: Record<string, unknown>): Values {
  const text = (value: unknown) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
  return Object.fromEntries(FIELDS.map((field) => [field, text(raw[field])])) as Values
}

const OPTIONAL = new Set<SignField>(['title', 'affiliation', 'website', 'category', 'decisionBody'])

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
