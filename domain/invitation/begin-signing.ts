import { sql } from '@/db/client'
import type { AnswerRefusal } from './answer'
import { findAnswerRefusal, lockInvited } from './link'

/** Notes that "we sign" was pressed. What was said before stands until the signature is confirmed. Safe to repeat. */
export async function beginSigning(token: string, now = new Date()): Promise<'done' | AnswerRefusal> {
  return sql().begin(async (tx) => findAnswerRefusal(await lockInvited(tx, token, now)) ?? 'done')
}
