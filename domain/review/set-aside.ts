import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { issueSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { openColumn } from '@/domain/signature/private'
import type { Organizer } from '@/domain/team/team'
import { holdSignature } from './hold'
import { reachWaiting, type ReviewRow } from './lock'
import { isGivenReason, MAIL_WAIT, type ReviewRefusal } from './review'
import { before, settle } from './settle'

/** Holds what waits, with the reviewer's reason: it goes to the end of the queue, and nothing of it is public. */
export function holdForReason(
  organizer: Organizer,
  slug: string,
  id: string,
  reason: string | undefined,
  now = new Date(),
): Promise<'done' | ReviewRefusal> {
  return setAside({ organizer, slug, id, reason, kind: 'review-held', now }, async (tx) => {
    await tx`delete from claims where signature_id = ${id}`
  })
}

/**
 * Decides not to publish what waits: it stays held and uncounted, leaves the queue, and its owner is told by mail (after
 * some minutes, so that undoing takes the mail back) and on the own page.
 */
export function rejectSignature(
  organizer: Organizer,
  slug: string,
  id: string,
  reason: string | undefined,
  now = new Date(),
): Promise<'done' | ReviewRefusal> {
  const kind = 'review-rejected'
  return setAside({ organizer, slug, id, reason, kind, now }, async (tx, row) => {
    await tx`update signatures set rejected_at = ${now} where id = ${id}`
    await settle(tx, organizer, row, kind, now)
    await mailDecision(tx, row, 'rejected', MAIL_WAIT, now)
  })
}

type Decision = {
  organizer: Organizer
  slug: string
  id: string
  reason: string | undefined
  kind: 'review-held' | 'review-rejected'
  now: Date
}

/** Holds it, and does what else belongs to the decision, in one transaction. */
async function setAside(
  { organizer, slug, id, reason, kind, now }: Decision,
  andThen: (tx: postgres.TransactionSql, row: ReviewRow) => Promise<void>,
): Promise<'done' | ReviewRefusal> {
  if (!isGivenReason(reason)) return 'reason-required'
  return sql().begin(async (tx) => {
    const row = await reachWaiting(tx, organizer, slug, id)
    if (typeof row === 'string') return row
    await holdSignature(tx, row, reason, { ...by(organizer.userId), detail: before(row) }, now, kind)
    await andThen(tx, row)
    return 'done'
  })
}

/** Asks for the mail about a decision to the owner of a signature; false when there is no address. */
export async function mailDecision(
  tx: postgres.TransactionSql,
  row: ReviewRow,
  template: 'rejected' | 'asked',
  wait: number,
  now: Date,
): Promise<boolean> {
  const key = await findDataKey(row.campaignId, tx)
  const to = openColumn(key, row.id, 'email', row.email)
  if (!to) return false
  const token = await issueSignatureToken(tx, row, now)
  await queueOwnPageMail(tx, row, { template, to, token, wait }, now)
  return true
}
