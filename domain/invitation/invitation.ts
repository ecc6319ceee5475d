import type { EmailFault } from '@/domain/text/email'
import type { TextFault } from '@/domain/text/text-fault'

// The noun: an organization that is asked to sign. Safe in the browser.

/** Longest values, in code points; and how many organizations one campaign may ask. */
export const LIMITS = { organization: 250, partner: 120, note: 1_000, words: 600, list: 10_000 } as const

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
