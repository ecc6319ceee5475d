import { consentSentence } from '../consent'
import type { FieldRefusal } from '@/domain/signature/signature'
import { translator } from '@/messages/translator'

// The form runs in the browser without a message library: it gets its sentences as plain strings.

const FAULTS = [
  'empty', 'too-long', 'control-character', 'invisible-character', 'mixed-direction-control', 'private-character',
  'broken-character', 'stacked-marks', 'looks-like-a-link', 'starts-like-a-formula', 'no-letter', 'character-not-allowed', 'holds-an-address', 'no-letter-or-digit', 'mailbox-too-long', 'email-slip',
  'no-at-sign', 'several-at-signs', 'several-addresses', 'mailbox-not-ascii', 'mailbox-invalid', 'domain-invalid', 'kind-required',
  'name-required', 'email-required', 'country-required', 'country-unknown', 'organization-required', 'website-invalid',
  'category-unknown', 'listed-required', 'consent-required', 'language-unknown', 'edition-required', 'translation-invalid', 'not-text',
  'category-required', 'decision-body-required', 'decision-day-required', 'decision-day-invalid', 'decision-day-future', 'not-yes-or-no', 'kind-not-invited',
] as const satisfies FieldRefusal[] // prettier-ignore

/** A refusal without a sentence does not compile. */
type Missing = Exclude<FieldRefusal, (typeof FAULTS)[number]>
const complete: [Missing] extends [never] ? true : Missing = true

const WORDS = [
  'title', 'kind', 'person', 'organizationChoice', 'name', 'officerName', 'notShown', 'notShownOnce', 'email', 'country',
  'countryChoose', 'organization', 'website', 'titleOrRole', 'officerTitle', 'affiliation', 'category',
  'categoryChoose', 'optional', 'listed', 'listedYes', 'listedNo', 'updates', 'submit', 'sending', 'notSentYet', 'after', 'privacy',
  'previewListed', 'previewHidden', 'previewOrganization', 'errorTitle', 'refusalTitle', 'kept', 'editionChanged',
  'loadEdition', 'editionFailed', 'editionNew', 'editionShown', 'closed', 'invitationRequired', 'decisionBody', 'decisionHint', 'decisionOn', 'unknown', 'tooLarge', 'notUnderstood',
  'tooManyLater', 'unavailable', 'network', 'trap', 'trapped',
] as const // prettier-ignore

const ABOUT_FAULTS = ['useAddress', 'keepAddress', 'afterText', 'atTheBeginning', 'inSummary'] as const

export type Sentences = Record<
  (typeof WORDS)[number] | (typeof ABOUT_FAULTS)[number] | 'consent' | 'tooMany' | 'decided',
  string
> & {
  faults: Record<FieldRefusal, string>
}

const PLACES = ['max', 'count', 'place', 'proposal', 'text', 'address', 'field', 'sentence'] as const

/**
 * Every sentence the sign form may need, in the interface language that serves the wanted one.
 * @param days that the letter keeps addresses after its last delivery
 */
export function formSentences(language: string, days: number): Sentences {
  const t = translator(language, 'form')
  const refusals = translator(language, 'refusals')
  const words = Object.fromEntries(WORDS.map((word) => [word, t(word)]))
  // The browser knows the time to wait until, and what was typed: their places stay open.
  const open = Object.fromEntries(PLACES.map((place) => [place, `{${place}}`]))
  const faults = complete && Object.fromEntries(FAULTS.map((fault) => [fault, refusals(fault, open)]))
  const about = Object.fromEntries(ABOUT_FAULTS.map((word) => [word, refusals(word, open as never)]))
  const decided = translator(language, 'proof')('decision', { body: '{body}', day: '{day}' })
  const tooMany = t('tooMany', { time: '{time}' })
  return {
    ...words,
    ...about,
    consent: consentSentence(language, days),
    tooMany,
    decided,
    faults,
  } as Sentences
}
