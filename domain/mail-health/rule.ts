// When a campaign's mail pauses by itself (docs/decisions/048-mail-health.md); what waits then: domain/mail/held.ts.

/** Of so many mails at least that were handed over last. */
export const WINDOW = 500
/** And of all in this time where it was more, because what comes back comes minutes later; of no more than these. */
export const WINDOW_MINUTES = 60
export const WINDOW_MOST = 20_000

/** Fewer mails say nothing. */
export const FEWEST_MAILS = 100
/** So many at least, and more than this share: with fewer, one hand could pause a letter by typing a few addresses. */
export const FEWEST_RETURNED = 10
export const RETURNED_SHARE = 0.05
export const FEWEST_COMPLAINTS = 2
export const COMPLAINED_SHARE = 0.001

/** How long a pause takes, and how long it goes on at least before the next one. */
export const PAUSE_MINUTES = 60
export const BETWEEN_PAUSES_MINUTES = 60
/** Hours in which a further pause is told by no further mail. */
export const TOLD_HOURS = 24

export type PauseReason = 'bounces' | 'complaints'
export type Fates = { mails: number; returned: number; complained: number }

/** Whether mails with such fates pause a campaign, and why. */
export function pauseReason({ mails, returned, complained }: Fates): PauseReason | null {
  if (mails < FEWEST_MAILS) return null
  if (returned >= FEWEST_RETURNED && returned > mails * RETURNED_SHARE) return 'bounces'
  if (complained >= FEWEST_COMPLAINTS && complained > mails * COMPLAINED_SHARE) return 'complaints'
  return null
}
