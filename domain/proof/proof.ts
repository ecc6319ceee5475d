// The noun: what officers do to prove that their organization signed. The rules of proofs are in domain/organization, their rows
// in domain/signature/proofs.ts.

/** How long a colleague may take, in days, and how many a signature may ask in a day and in all. */
export const COLLEAGUE = { days: 14, aDay: 3, inAll: 10 } as const

export type ChallengeRefusal =
  'link-unknown' | 'not-possible' | 'no-domain' | 'challenge-missing' | 'challenge-expired' | 'check-too-soon'

export type ColleagueRefusal =
  | 'colleague-free-mail'
  | 'colleague-other-domain'
  | 'colleague-yourself'
  | 'colleague-no-domain'
  | 'colleague-too-often'
  | 'colleague-done'
