import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import { lockOwn } from '@/domain/signature/owner'
import type { Organizer } from '@/domain/team/team'
import { checkText } from '@/domain/text/name'
import { tidyText } from '@/domain/text/tidy'
import { reachWaiting } from './lock'
import { ASK_WAIT, MAIL_WAIT, QUESTION_LIMIT, type ReviewRefusal } from './review'
import { mailDecision } from './set-aside'
import { before } from './settle'

const place = (column: 'question' | 'answer', row: string) => ({ table: 'questions', column, row })

type TextRefusal = 'question-required' | 'question-invalid' | 'question-too-long'

function readQuestion(typed: string): { text: string } | TextRefusal {
  const text = tidyText(typed)
  if (text === '') return 'question-required'
  const fault = checkText(text, { max: QUESTION_LIMIT })
  if (fault) return fault === 'too-long' ? 'question-too-long' : 'question-invalid'
  return { text }
}

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
      values (${question}, ${id}, ${sealField(key, place('question', question), read.text)}, ${organizer.userId}, ${now})`
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

/** Answers what the organizers asked last, from the own page. Until they decide, it can be answered again. */
export async function answerQuestion(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible' | TextRefusal> {
  const read = readQuestion(typed)
  if (typeof read === 'string') return read
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row) return 'link-unknown'
    const [open] = await tx<{ id: string }[]>`
      select id from questions where signature_id = ${row.id} and closed_at is null order by asked_at desc limit 1`
    if (!open || row.withdrawnAt || row.erasedAt) return 'not-possible'
    const key = await findDataKey(row.campaignId, tx)
    await tx`
      update questions set answer = ${sealField(key, place('answer', open.id), read.text)}, answered_at = ${now}
      where id = ${open.id}`
    const about = { campaignId: row.campaignId, signatureId: row.id }
    await recordEvent(tx, { ...about, kind: 'question-answered', actor: 'signer' }, now)
    return 'done'
  })
}

export type Question = {
  question: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  open: boolean
}

/** What was asked about a signature and answered, the oldest first. */
export async function listQuestions(key: DataKey, signatureId: string): Promise<Question[]> {
  type Row = {
    id: string
    question: Buffer
    answer: Buffer | null
    askedAt: Date
    answeredAt: Date | null
    open: boolean
  }
  const rows = await sql()<Row[]>`
    select id, question, answer, asked_at, answered_at, closed_at is null as open from questions
    where signature_id = ${signatureId} order by asked_at, id`
  return rows.map(({ id, question, answer, ...plain }) => ({
    ...plain,
    question: openField(key, place('question', id), question),
    answer: answer && openField(key, place('answer', id), answer),
  }))
}
