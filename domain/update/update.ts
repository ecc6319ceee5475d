// The noun: news that organizers mail to signers who asked for it. Safe in the browser.

/** Longest values, in code points. */
export const UPDATE_LIMITS = { subject: 120, text: 10_000 } as const

/** Updates that one campaign sends in 24 hours at most. */
export const UPDATES_A_DAY = 2
/** Test mails that one organizer gets in an hour at most (domain/limit/limits.ts). */
export const TESTS_AN_HOUR = 10
/** Languages in which one update is written at most. */
export const MOST_LANGUAGES = 30

/** An update in one language. Either may be empty while it is a draft. */
export type UpdateText = { language: string; subject: string; text: string }

export const UPDATE_STEPS = ['draft', 'sending', 'paused', 'sent', 'cancelled'] as const
/** `sent`: each mail has left or was given up. */
export type UpdateStep = (typeof UPDATE_STEPS)[number]

/** Where an update stands, derived from its facts; `waiting` is how many mails have not left. */
export function updateStepOf(
  facts: Record<'startedAt' | 'pausedAt' | 'cancelledAt' | 'fedAt', Date | null> & { waiting: number },
): UpdateStep {
  if (!facts.startedAt) return 'draft'
  if (facts.cancelledAt) return 'cancelled'
  if (facts.fedAt && facts.waiting === 0) return 'sent'
  return facts.pausedAt ? 'paused' : 'sending'
}

/** What is wrong with a subject or a text. */
export type UpdateFault =
  `${'subject' | 'text'}-${'required' | 'too-long' | 'invalid'}` | 'text-too-intricate'
/** By the field of the form, such as `subject-de`. */
export type UpdateFaults = Record<string, UpdateFault>

/** Why an organizer's act on an update is refused. */
export type UpdateRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'update-unknown'
  | 'changed-meanwhile'
  | 'being-sent'
  | 'not-public'
  | 'nobody-to-write-to'
  | 'updates-of-today'
  | 'tests-of-the-hour'
  | 'language-unknown'
  | 'too-many-languages'
  | 'not-sending'
