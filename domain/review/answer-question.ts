import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { sealField } from '@/domain/seal/seal'
import { lockOwn } from '@/domain/signature/owner'
import { questionPlace, readQuestion, type TextRefusal } from './questions'

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
      update questions set answer = ${sealField(key, questionPlace('answer', open.id), read.text)}, answered_at = ${now}
      where id = ${open.id}`
    const about = { campaignId: row.campaignId, signatureId: row.id }
    await recordEvent(tx, { ...about, kind: 'question-answered', actor: 'signer' }, now)
    return 'done'
  })
}
