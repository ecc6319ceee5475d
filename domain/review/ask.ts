import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { sealField } from '@/domain/seal/seal'
import type { Organizer } from '@/domain/team/team'
import { reachWaiting } from './lock'
import { questionPlace, readQuestion } from './questions'
import { ASK_WAIT, MAIL_WAIT, type ReviewRefusal } from './review'
import { mailDecision } from './set-aside'
import { before } from './settle'

/**
 * Asks the signer something: the mail says only that there is a question, which stands on their own page, where they answer. The
 * signature waits on, at the end of the queue until the answer is there.
 */
export async function askSigner(
  organizer: Organizer,
  slug: string,
  id: string,
  typed: string,
  now = new Date(),
): Promise<'done' | ReviewRefusal> {
  const read = readQuestion(typed)
  if (typeof read === 'string') return read
  return sql().begin(async (tx) => {
    const row = await reachWaiting(tx, organizer, slug, id)
    if (typeof row === 'string') return row
    if (!row.email) return 'no-address'
    if (await isAsked(tx, id)) return 'asked-already'
    const key = await findDataKey(row.campaignId, tx)
    const question = uuid()
    await tx`delete from outbox where signature_id = ${id} and template = 'asked' and sent_at is null`
    await tx`update questions set closed_at = ${now} where signature_id = ${id} and closed_at is null`
    await tx`
      insert into questions (id, signature_id, question, asked_by, asked_at)
      values (${question}, ${id}, ${sealField(key, questionPlace('question', question), read.text)}, ${organizer.userId}, ${now})`
    const detail = { ...before(row), question }
    const about = { campaignId: row.campaignId, signatureId: id }
    await recordEvent(tx, { ...about, kind: 'review-asked', detail, ...by(organizer.userId) }, now)
    await tx`delete from claims where signature_id = ${id}`
    await mailDecision(tx, row, 'asked', MAIL_WAIT / 10, now)
    return 'done'
  })
}

/** Whether a question still waits that is not old: one that was taken back counts too, once its mail has left. */
async function isAsked(tx: postgres.TransactionSql, id: string): Promise<boolean> {
  const [question] = await tx`
    select from questions q
    where q.signature_id = ${id} and q.answered_at is null and q.asked_at > now() - make_interval(mins => ${ASK_WAIT})
      and (q.closed_at is null or exists (select from outbox o where o.signature_id = q.signature_id
        and o.template = 'asked' and o.created_at >= q.asked_at and o.sent_at is not null)) limit 1`
  return question !== undefined
}
