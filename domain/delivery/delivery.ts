// The noun: a list that is frozen at a moment and handed over as files that anyone can check. Safe in the browser.

/** Longest values, in code points. */
export const DELIVERY_LIMITS = { recipient: 300, note: 5_000 } as const

/** Up to which moment signatories are in: now, the closing, or a moment of the past. */
export const CUTOFFS = ['now', 'closing', 'other'] as const

/**
 * What the form says of the cut-off: a moment is `YYYY-MM-DDTHH:mm` on a wall clock in a zone. `seenAt` is the moment that `now` was
 * when who is in was shown, ISO 8601.
 */
export type CutoffValues = { cutoff: string; cutoffAt: string; cutoffZone: string; seenAt?: string }
/** What the form says; `languages` besides the authoritative one. */
export type DeliveryValues = CutoffValues & { recipient: string; note: string; languages: string[] }

/** Why a moment cannot be the cut-off. */
export type CutoffRefusal =
  | 'not-public'
  | 'not-closed'
  | 'cutoff-invalid'
  | 'cutoff-zone-unknown'
  | 'cutoff-skipped'
  | 'cutoff-before-opening'
  | 'cutoff-ahead'

export type ValueRefusal =
  'recipient-invalid' | 'recipient-too-long' | 'note-invalid' | 'note-too-long' | 'language-unknown'

/** Why an organizer's act on a delivery is refused. */
export type DeliveryRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'delivery-unknown'
  | CutoffRefusal
  | ValueRefusal
  | 'delivery-begun'
  | 'not-built'
  | 'names-left'
  | 'final-already'
  | 'cancelled-already'

/** Why a build failed, as it is stored. */
export type BuildFault = 'disk-full' | 'out-of-memory' | 'failed'

export const DELIVERY_STEPS = ['building', 'ready', 'final', 'cancelled'] as const
export type DeliveryStep = (typeof DELIVERY_STEPS)[number]

/** Where a delivery stands, derived from its facts. `leaving`: names that its files still hold. */
export function deliveryStepOf(
  facts: Record<'builtAt' | 'finalAt' | 'cancelledAt', Date | null> & { leaving: number },
): DeliveryStep {
  if (facts.cancelledAt) return 'cancelled'
  if (facts.finalAt) return 'final'
  return facts.builtAt && facts.leaving === 0 ? 'ready' : 'building'
}
