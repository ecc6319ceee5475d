import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Act, Organizer } from '@/domain/team/team'
import { type LockedUpdate, lockUpdate } from './lock-update'
import { countMails } from './progress'
import type { UpdateRefusal } from './update'

type Place = { slug: string; id: string }
type Answer = 'done' | UpdateRefusal

/** Mails that stood in line and were put aside (domain/mail/claim.ts) stand there again; their week begins anew. */
const backInLine = (tx: postgres.TransactionSql, id: string, now: Date) => tx`
  update outbox set next_attempt_at = ${now}, created_at = ${now}, last_fault = 'released'
  where update_id = ${id} and sent_at is null and failed_at is null and last_fault = 'parked'`

/** Stops an update where it is; mails that stand in line don't leave either. Safe to repeat, as all of these. */
export function pauseUpdate(organizer: Organizer, place: Place, now = new Date()): Promise<Answer> {
  return steer(organizer, place, { act: 'write-update', kind: 'update-paused', now }, async (tx, row) => {
    if (row.pausedAt) return false
    await tx`update updates set paused_at = ${now} where id = ${row.id}`
    return true
  })
}

/** Goes on where it stopped. */
export function resumeUpdate(organizer: Organizer, place: Place, now = new Date()): Promise<Answer> {
  return steer(organizer, place, { act: 'send-update', kind: 'update-resumed', now }, async (tx, row) => {
    if (!row.pausedAt) return false
    await tx`update updates set paused_at = null where id = ${row.id}`
    await backInLine(tx, row.id, now)
    return true
  })
}

/** What left stays; nothing else of it ever leaves. */
export function cancelUpdate(organizer: Organizer, place: Place, now = new Date()): Promise<Answer> {
  return steer(organizer, place, { act: 'write-update', kind: 'update-cancelled', now }, async (tx, row) => {
    await tx`update updates set cancelled_at = ${now} where id = ${row.id}`
    // Claimed, they are found to be cancelled.
    await backInLine(tx, row.id, now)
    return true
  })
}

type Steering = { act: Act; kind: string; now: Date }

async function steer(
  organizer: Organizer,
  place: Place,
  { act, kind, now }: Steering,
  turn: (tx: postgres.TransactionSql, row: LockedUpdate) => Promise<boolean>,
): Promise<Answer> {
  return sql().begin(async (tx) => {
    const row = await lockUpdate(tx, organizer, place, act)
    if (typeof row === 'string') return row
    if (row.cancelledAt) return kind === 'update-cancelled' ? 'done' : 'not-sending'
    const { step, sent } = await countMails(tx, row.id)
    if (step === 'draft' || step === 'sent') return 'not-sending'
    if (!(await turn(tx, row))) return 'done'
    const event = { campaignId: row.campaignId, kind, detail: { number: row.number, count: sent } }
    await recordEvent(tx, { ...event, ...by(organizer.userId) }, now)
    return 'done'
  })
}
