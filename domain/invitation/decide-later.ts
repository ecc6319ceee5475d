import { sql } from '@/db/client'
import { closingInstant, localTime } from '@/domain/campaign/closing-time'
import { recordEvent } from '@/domain/event/record-event'
import { isDay } from '@/domain/signature/decision'
import { trimEnds } from '@/domain/text/tidy'
import { ANSWER_LIMITS, type AnswerFaults, type AnswerRefusal, type DayFault } from './answer'
import { findAnswerRefusal, type Invited, lockInvited } from './link'

/**
 * Notes that an organization is still deciding, and until when: to the end of that day where the letter closes, at most until
 * it closes. It takes the place of what was said before. Safe to repeat.
 * @param typed a day as a date field sends it, YYYY-MM-DD
 */
export async function decideLater(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | AnswerRefusal | { faults: AnswerFaults }> {
  return sql().begin(async (tx) => {
    const row = await lockInvited(tx, token, now)
    const refusal = findAnswerRefusal(row)
    if (!row || refusal) return refusal ?? 'link-unknown'
    const until = readUntil(trimEnds(typed), row, now)
    if (!(until instanceof Date)) return { faults: { until } }
    if (row.decidingUntil?.getTime() === until.getTime() && !row.declinedAt) return 'done'
    await tx`
      update invitations set deciding_at = ${now}, deciding_until = ${until}, declined_at = null, declined_reason = null
      where id = ${row.id}`
    await recordEvent(tx, { campaignId: row.campaignId, kind: 'invitation-deciding', actor: 'signer' }, now)
    return 'done'
  })
}

/** When a day is over where the letter closes, or what is wrong with it. */
export function readUntil(
  day: string,
  { closesAt, closesZone }: Pick<Invited, 'closesAt' | 'closesZone'>,
  now: Date,
): Date | DayFault {
  if (day === '') return 'day-required'
  if (!isDay(day)) return 'day-invalid'
  const zone = closesZone ?? 'UTC'
  if (closesAt && day > localTime(closesAt, zone).slice(0, 10)) return 'day-after-closing'
  const end = closingInstant(`${day}T23:59`, zone)
  // A zone that skipped this very minute: the day is over all the same.
  const over = end instanceof Date ? end : new Date(`${day}T23:59:00Z`)
  if (over <= now) return 'day-past'
  if (over.getTime() > now.getTime() + ANSWER_LIMITS.days * 86_400_000) return 'day-too-far'
  return closesAt && closesAt < over ? closesAt : over
}
