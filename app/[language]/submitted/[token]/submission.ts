import { cache } from 'react'
import { tokenHash } from '@/domain/seal/token'
import { findSubmission } from '@/domain/signature/rights/submission-page'
import { MAIL_CAPS } from '@/domain/signature/caps'

const MINUTE = 60_000

const OF_THE_FORM = [
  'campaign-unknown',
  'campaign-not-open',
  'edition-changed',
  'corrected-too-often',
] as const
type OfTheForm = (typeof OF_THE_FORM)[number]

/** Whether a refusal is about the whole correction rather than about the address that was typed. */
export function isOfTheForm(refusal: string): refusal is OfTheForm {
  return (OF_THE_FORM as readonly string[]).includes(refusal)
}

const OF_THE_CODE = ['code-missing', 'code-wrong', 'mail-used-up', 'page-used-up'] as const
type OfTheCode = (typeof OF_THE_CODE)[number]

/** What the form shown again says of the code, and how often one may be typed until the next mail. */
export type CodeAgain = { refusal: string; left: number }

/** Whether a refusal is of the code itself rather than of what a right one would confirm. */
export function isOfTheCode(refusal: string): refusal is OfTheCode {
  return (OF_THE_CODE as readonly string[]).includes(refusal)
}

/** The submission behind the link, read once for the layout and the page. */
export const findSubmissionOnce = cache(findSubmission)

/** True when the text cannot be a token at all: then the link was cut off rather than expired. */
export function isNoToken(token: string): boolean {
  return tokenHash(token) === null
}

/** When the mail can be asked for again. It follows from the submission alone, whatever the address's history. */
export function againFrom(sentAt: Date): Date {
  return new Date(sentAt.getTime() + MAIL_CAPS.minutesApart * MINUTE)
}

/** Whether the mail can only be asked for again when the page is over: then nothing may send anybody back to it. */
export function isAgainTooLate(submission: { sentAt: Date; expiresAt: Date }): boolean {
  return againFrom(submission.sentAt) >= submission.expiresAt
}

/** Whole minutes from now until then, rounded up; 0 when then has come. */
export function minutesUntil(then: Date, now = new Date()): number {
  return Math.max(0, Math.ceil((then.getTime() - now.getTime()) / MINUTE))
}
