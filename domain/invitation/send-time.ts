import { closingInstant } from '@/domain/campaign/closing-time'
import type { InvitationRefusal } from './invitation'

/** When mails are to leave: now, or when a wall clock of a zone shows a time. */
export type SendTime = 'now' | { time: string; zone: string }

/** The moment at which mails leave; of a time that a clock shows twice, the later. */
export function sendInstant(when: SendTime, now: Date): Date | InvitationRefusal {
  if (when === 'now') return now
  const at = closingInstant(when.time, when.zone)
  if (typeof at === 'string') return at
  return at <= now ? 'time-past' : at
}
