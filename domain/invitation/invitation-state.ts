/** Days after the last mail for which silence means nothing yet. */
export const ANSWER_DAYS = 7

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
