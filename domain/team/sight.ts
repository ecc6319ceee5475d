import type { Role } from './team'

// The noun: who sees what is private. One rule for pages, queries and files; what is public everyone in the team sees.

/** What of a campaign is not public, by kind. */
export type PrivateThing =
  /** Signatures that wait for someone's decision: organizations to check, and what is held. */
  | 'review'
  /** People who are only counted, and what is not confirmed or was withdrawn. */
  | 'unshown'
  /** Who signed for an organization, where they get mail, and the website they gave. */
  | 'officer'
  /** Notes of the checks. */
  | 'note'
  /** Through which link someone came, which language they read, whether they want news. */
  | 'origin'
  /** Whole email addresses, and whether someone signed with one. */
  | 'address'
  /** Who of the team opened what is private. */
  | 'openings'

/** The policy: which roles see a kind of private thing. Each has what its work needs. */
export const SIGHT = {
  review: ['owner', 'editor', 'reviewer'],
  unshown: ['owner'],
  officer: ['owner', 'editor', 'reviewer'],
  note: ['owner', 'editor', 'reviewer'],
  origin: ['owner', 'editor', 'reviewer'],
  address: ['owner'],
  openings: ['owner'],
} as const satisfies Record<PrivateThing, readonly Role[]>

/** Whether a role sees this; null stands for what is public. */
export function sees(role: Role, thing: PrivateThing | null): boolean {
  return thing === null || (SIGHT[thing] as readonly Role[]).includes(role)
}
