import type { EmailFault } from '@/domain/text/email'
import type { TextFault } from '@/domain/text/text-fault'

// The noun: an organization that is asked to sign. Safe in the browser.

/** Longest values, in code points; and how many organizations one campaign may ask. */
export const LIMITS = { organization: 250, partner: 120, note: 1_000, words: 600, list: 10_000 } as const

/** Days after the last mail for which silence means nothing yet. */
export const ANSWER_DAYS = 7
/** Days before a deadline that an organization named for itself at which the team should look. */
export const NEAR_DAYS = 3
/** Days after closing for which whom we asked, and what they answered in confidence, is kept. */
export const KEPT_INVITATION_DAYS = 28

export const INVITATION_FIELDS = ['organization', 'email', 'language', 'partner', 'note'] as const
export type InvitationField = (typeof INVITATION_FIELDS)[number]
export type InvitationValues = Record<InvitationField, string>

export type InvitationFault =
  TextFault | EmailFault | 'organization-required' | 'language-required' | 'language-unknown'
export type InvitationFaults = Partial<Record<InvitationField, InvitationFault>>

/** One organization to ask, checked. */
export type InvitationDraft = {
  organization: string
  /** Null while nobody knows whom to write to. */
  email: string | null
  language: string
  partner: string | null
  note: string | null
}

/** Why an organizer's act on the ask list is refused. */
export type InvitationRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'campaign-not-open'
  | 'invitation-unknown'
  | 'invitation-twice'
  | 'invitation-answered'
  | 'list-full'
  | 'list-unknown'
  | 'nobody-to-write-to'
  | 'not-asked-yet'
  | 'time-invalid'
  | 'time-past'
  | 'time-after-closing'
  | 'lines-missing'
  | 'one-a-line'
  | 'time-skipped'
  | 'zone-unknown'
  | 'words-invalid'
  | 'words-too-long'
  | 'words-count-not-public'
  | 'sign-in-again'

/** What happened to an invitation so far: facts, each with its time. */
export type InvitationFacts = {
  sendAt: Date | null
  askedAt: Date | null
  remindedAt: Date | null
  returnedAt: Date | null
  unwantedAt: Date | null
  openedAt: Date | null
  decidingAt: Date | null
  decidingUntil: Date | null
  declinedAt: Date | null
  stoppedAt: Date | null
  /** When the first signature that came by its link was confirmed. */
  signedAt: Date | null
}

export const INVITATION_STATES = [
  'added',
  'planned',
  'asked',
  'mail-returned',
  'unwanted',
  'opened',
  'deciding',
  'no-answer',
  'signed',
  'declined',
  'stopped',
] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

const DAY = 86_400_000

/**
 * What an invitation is, from its facts. An answer stands above everything; then what the organizers did, what the mail met,
 * and at last how long it has been silent. state-column.ts says the same in SQL.
 */
export function invitationState(facts: InvitationFacts, now: Date): InvitationState {
  if (facts.signedAt) return 'signed'
  if (facts.declinedAt) return 'declined'
  if (facts.stoppedAt) return 'stopped'
  if (facts.decidingUntil) return facts.decidingUntil > now ? 'deciding' : 'no-answer'
  if (facts.returnedAt) return 'mail-returned'
  if (facts.unwantedAt) return 'unwanted'
  if (!facts.askedAt) return facts.sendAt ? 'planned' : 'added'
  const last = Math.max(
    facts.askedAt.getTime(),
    facts.remindedAt?.getTime() ?? 0,
    facts.openedAt?.getTime() ?? 0,
  )
  if (now.getTime() - last >= ANSWER_DAYS * DAY) return 'no-answer'
  return facts.openedAt ? 'opened' : 'asked'
}

/** Whether an organization has said what it does: no mail may follow. */
export const isAnswered = (state: InvitationState) => state === 'signed' || state === 'declined'
