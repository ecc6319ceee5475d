import * as z from 'zod/mini'
import { checkEmail } from '@/domain/text/email'
import { isLanguageTag } from '@/domain/text/language'
import { checkLine, checkText, type TextFault } from '@/domain/text/name'
import { readEmail } from '@/domain/text/read-email'
import { trimEnds } from '@/domain/text/tidy'

// The noun: what organizers write. Safe in the browser.

/** Longest values, in code points. */
export const LIMITS = { title: 200, addressees: 1_000, text: 60_000, slug: 80, responsible: 300 } as const

export type State = 'draft' | 'open' | 'closed' | 'delivered'

export const DRAFT_FIELDS = [
  'title',
  'slug',
  'addressees',
  'text',
  'language',
  'closesAt',
  'closesZone',
  'contact',
  'responsible',
] as const
export type DraftField = (typeof DRAFT_FIELDS)[number]
export type DraftValues = Record<DraftField, string>

/** The letter itself, as an edition or a translation holds it; and the fields in which a translation is written. */
export const LETTER_FIELDS = ['title', 'addressees', 'text'] as const
export type LetterField = (typeof LETTER_FIELDS)[number]
export type LetterValues = Record<LetterField, string>
export const TRANSLATION_FIELDS = [...LETTER_FIELDS, 'language'] as const
export type TranslationField = (typeof TRANSLATION_FIELDS)[number]
export type TranslationValues = Record<TranslationField, string>

export type DraftRefusal =
  | 'title-required'
  | 'title-invalid'
  | 'title-too-long'
  | 'slug-invalid'
  | 'slug-taken'
  | 'addressees-required'
  | 'addressees-invalid'
  | 'addressees-too-long'
  | 'text-required'
  | 'text-too-long'
  | 'text-invalid'
  | 'text-too-intricate'
  | 'language-required'
  | 'language-authoritative'
  | 'language-translated'
  | 'contact-invalid'
  | 'responsible-required'
  | 'responsible-invalid'
  | 'responsible-too-long'
  | 'closing-invalid'
  | 'closing-past'
  | 'closing-skipped'
  | 'zone-unknown'
export type DraftFaults = Partial<Record<DraftField, DraftRefusal>>

/** Why an organizer's act on a campaign is refused. */
export type CampaignRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'already-open'
  | 'not-open'
  | 'draft-incomplete'
  | 'closing-past'
  | 'translation-unknown'
  | 'text-unchanged'
  | 'edition-repeated'

/** Words that may not be a campaign's address, because they would read like a page of the site. */
const RESERVED = new Set(['new', 'all', 'admin', 'desk', 'api', 'sign-in'])

export function isSlug(slug: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= LIMITS.slug && !RESERVED.has(slug)
}

/** A proposal for the address, from the title; '' when the title has no Latin letter or digit. */
export function proposeSlug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/['’]/g, '').match(/[a-z0-9]+/g) ?? []
  return words
    .join('-')
    .slice(0, LIMITS.slug)
    .replace(/(?<!-)-+$/, '')
}

type Written = 'title' | 'addressees' | 'text' | 'responsible'

/** The refusal of a field for what the rules of text find in it. */
function refusalOf(field: Written, fault: TextFault | null): DraftRefusal | null {
  if (fault === null) return null
  if (fault === 'empty') return `${field}-required`
  return fault === 'too-long' ? `${field}-too-long` : `${field}-invalid`
}

const blockFault = (field: Written, value: string) =>
  refusalOf(field, checkText(value, { max: LIMITS[field] }))

/** What may still be missing while a draft is being written; opening needs it. */
const MISSING = new Set<DraftRefusal>(['addressees-required', 'text-required', 'responsible-required'])

/**
 * The faults that keep a draft from being saved: a title and an address are needed, and what is written must be
 * sound; the rest may be missing until the campaign is opened.
 */
export function findSavingFaults(values: DraftValues): DraftFaults {
  const faults = Object.entries(findDraftFaults(values)).filter(
    ([field, fault]) => values[field as DraftField] !== '' || !(MISSING.has(fault) || field === 'contact'),
  )
  return Object.fromEntries(faults) as DraftFaults
}

/** The faults of a letter's own fields. Whether its Markdown can be shown is the verb's to check: see draft-values.ts. */
function letterFaults(values: LetterValues): Partial<Record<DraftField, DraftRefusal | null>> {
  return {
    title: refusalOf('title', checkLine(values.title, { max: LIMITS.title, letter: true, urls: true })),
    addressees: blockFault('addressees', values.addressees),
    text: blockFault('text', values.text),
  }
}

const onlyFaults = (faults: Partial<Record<DraftField, DraftRefusal | null>>) =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as DraftFaults

/** Every fault of a letter, one per field: what an edition or a translation must not have. */
export function findLetterFaults(values: LetterValues): DraftFaults {
  return onlyFaults(letterFaults(values))
}

/** Every fault of a draft, one per field. closesAt is checked against the zone by the verb, which has a clock. */
export function findDraftFaults(values: DraftValues): DraftFaults {
  const { title, addressees, text } = letterFaults(values)
  return onlyFaults({
    title,
    slug: isSlug(values.slug) ? null : 'slug-invalid',
    addressees,
    text,
    language: isLanguageTag(values.language) ? null : 'language-required',
    contact: checkEmail(values.contact) ? 'contact-invalid' : null,
    responsible: blockFault('responsible', values.responsible),
    closesAt:
      values.closesAt === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(values.closesAt)
        ? null
        : 'closing-invalid',
  })
}

const typed = z.pipe(
  z.optional(z.string()),
  z.transform((value) => trimEnds((value ?? '').replace(/\r\n?/g, '\n'))),
)

/** A title is one line; its field grows, so that lines can be typed and pasted into it. */
const title = z.pipe(
  typed,
  z.transform((value) =>
    value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' '),
  ),
)

const form = <Field extends string>(fields: readonly Field[]) =>
  z.object(Object.fromEntries(fields.map((field) => [field, typed])) as Record<Field, typeof typed>)

/** A form of a campaign as text per field, trimmed, lines ended by LF. */
export const draft = z.extend(form(DRAFT_FIELDS), { title, contact: z.pipe(typed, z.transform(readEmail)) })
/** The same for a translation, and for the letter of a new edition. */
export const translation = z.extend(form(TRANSLATION_FIELDS), { title })
export const letter = z.extend(form(LETTER_FIELDS), { title })
