import * as z from 'zod/mini'
import { readEmail } from '@/domain/text/read-email'
import { tidyText, tidyTitle } from '@/domain/text/tidy'

// The noun: what organizers write. Safe in the browser.

/** Longest values, in code points. */
export const LIMITS = { title: 200, addressees: 1_000, text: 60_000, slug: 80, responsible: 300 } as const

/**
 * `collecting`: opened for those who were invited or have the private link; letter and list are not public yet. A campaign may
 * also be closed before they are.
 */
export type State = 'draft' | 'collecting' | 'open' | 'closed' | 'delivered'

/** Whether signatures are taken: from everyone, or before the launch from those who were let in. */
export const takesSignatures = (state: State): boolean => state === 'open' || state === 'collecting'

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
  | 'closing-before-launch'
  | 'closing-skipped'
  | 'zone-unknown'
export type DraftFaults = Partial<Record<DraftField, DraftRefusal>>

/** Why a moment cannot be the one at which letter and list become public, or can no longer be changed. */
export type LaunchRefusal =
  | 'not-collecting'
  | 'already-launched'
  | 'launch-required'
  | 'launch-invalid'
  | 'launch-past'
  | 'launch-after-closing'
  | 'launch-skipped'
  | 'launch-zone-unknown'

/** Why an organizer's act on a campaign is refused. */
export type CampaignRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'already-open'
  | 'already-closed'
  | 'not-open'
  | 'draft-incomplete'
  | 'closing-past'
  | 'translation-unknown'
  | 'text-unchanged'
  | LaunchRefusal
  | 'edition-repeated'
  /** Another edition was published after what changes was shown. */
  | 'edition-meanwhile'
  /** The letter or its translation was, after the page of the translation was shown. */
  | 'translation-meanwhile'
  /** Somebody saved the same page after this one was shown. */
  | 'changed-meanwhile'
  /** The page was shown before the letter was opened, or closed, and something else is typed in what stands since. */
  | 'opened-meanwhile'
  | 'closed-meanwhile'

const typed = z.pipe(
  z.optional(z.string()),
  z.transform((value) => tidyText(value ?? '')),
)

/** A title is one line; its field grows, so that lines can be typed and pasted into it. */
const title = z.pipe(typed, z.transform(tidyTitle))

const form = <Field extends string>(fields: readonly Field[]) =>
  z.object(Object.fromEntries(fields.map((field) => [field, typed])) as Record<Field, typeof typed>)

/** A form of a campaign as text per field, trimmed, lines ended by LF. */
export const draft = z.extend(form(DRAFT_FIELDS), { title, contact: z.pipe(typed, z.transform(readEmail)) })
/** The same for a translation, and for the letter of a new edition. */
export const translation = z.extend(form(TRANSLATION_FIELDS), { title })
export const letter = z.extend(form(LETTER_FIELDS), { title })
