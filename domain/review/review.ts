// The noun of the review: what waits for a human, why, and what can be decided. Safe in the browser.

/** Why something waits, as the queue counts it. `waiting`: an organization that is not authorized yet. */
export const REASONS = [
  ...([
    'objection',
    'addressee',
    'watched',
    'uninvited',
    'website',
    'similar',
    'waiting',
    'reviewed',
    'burst',
    'text',
    'added',
  ] as const),
  ...(['doubtful', 'duplicate', 'answer-awaited', 'not-genuine'] as const),
] as const
export type Reason = (typeof REASONS)[number]

/** The reasons a reviewer can give for holding or rejecting. The first one is offered only where an organization said so. */
export const GIVEN_REASONS = ['objection', 'doubtful', 'duplicate', 'answer-awaited', 'not-genuine'] as const
export type GivenReason = (typeof GIVEN_REASONS)[number]

export const isGivenReason = (text: string | undefined): text is GivenReason =>
  GIVEN_REASONS.some((reason) => reason === text)

/** The kinds of events that are a reviewer's decisions. */
export const DECISIONS = ['review-approved', 'review-held', 'review-rejected', 'review-asked'] as const
export type Decision = (typeof DECISIONS)[number]

/** Minutes that an item belongs to the reviewer who has it before them. */
export const CLAIM_MINUTES = 5
/** Decisions of one's own that the page offers to undo. */
export const UNDO_MOST = 20
/** Seconds that the mail of a decision waits, so that undoing it takes it back. */
export const MAIL_WAIT = 600
/** Minutes for which a question waits for its answer before another one is mailed. */
export const ASK_WAIT = 60
/** Signatures of bursts that are looked at together. */
export const BURST_MOST = 100
export const QUESTION_LIMIT = 1_000
/** Days in which organizers usually look at what waits, as the signer is told. */
export const REVIEW_DAYS = 3

export type ReviewRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'signature-unknown'
  | 'not-waiting'
  | 'changed-meanwhile'
  | 'claimed'
  | 'reason-required'
  | 'question-required'
  | 'question-invalid'
  | 'question-too-long'
  | 'no-address'
  | 'asked-already'
  | 'nothing-to-undo'
  | 'undo-too-late'
