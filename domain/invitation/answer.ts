import type { EmailFault } from '@/domain/text/email'
import type { TextFault } from '@/domain/text/text-fault'

// The noun: what an invited organization says behind its personal link. Safe in the browser.

/** Longest reason not to sign, in code points; days an open end leaves to decide; times that an invitation can be handed on. */
export const ANSWER_LIMITS = { reason: 2_000, days: 366, handings: 3 } as const

/** Why nothing can be said anymore behind this link. */
export type AnswerRefusal = 'link-unknown' | 'invitation-stopped' | 'campaign-not-open' | 'already-signed'

/** An answer takes something that was typed: programs that check mail press buttons, and no answer may follow from a press alone. */
export type ReasonFault = TextFault | 'reason-required'
export type DayFault = 'day-required' | 'day-invalid' | 'day-past' | 'day-after-closing' | 'day-too-far'
export type HandOnFault = EmailFault | 'email-required' | 'handed-too-often' | 'hand-on-later'
/** What is wrong with one field of the page; `until`, `reason` and `email` have a form each. */
export type AnswerFaults = { until?: DayFault; reason?: ReasonFault; email?: HandOnFault }
