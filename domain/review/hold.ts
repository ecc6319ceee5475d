import type postgres from 'postgres'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { moveSignature, type State, whereCounted } from '@/domain/signature/counting'
import { openPrivate, type SealedRow } from '@/domain/signature/private'
import { OrganizationListed, settleOrganization } from '@/domain/signature/settle-organization'

// Holding and letting go of a signature that is confirmed. One is held from the start by its confirmation
// (domain/signature/signing/confirm.ts); deciding writes held_at in approve.ts and undo.ts beside. A held signature is
// confirmed and has its number, but is nowhere public and is not counted.

/** Why it is held: a rule's reason (db/tables/review.ts), or a reviewer's. */
export type HoldReason =
  | 'addressee'
  | 'watched'
  | 'reviewed'
  | 'objection'
  | 'doubtful'
  | 'duplicate'
  | 'answer-awaited'
  | 'not-genuine'

/** The locked row: its State (stateColumns), its sealed fields, and the language its owner gets mail in. */
export type HeldRow = State & SealedRow & { language: string; heldReason?: string | null }

/** Who did it, as events say it: `by(userId)`, or `{ actor: 'system' }`. `detail` goes into the event. */
export type Who = Pick<Parameters<typeof recordEvent>[1], 'actor' | 'userId' | 'detail'>

/**
 * Holds a confirmed signature whose row is locked, in the caller's transaction. One that is published is taken off at
 * once, and the fall of the count is explained. One that is held already keeps its time and takes the new reason.
 * @returns the row as it is afterwards; unchanged when it is not confirmed, withdrawn or erased
 */
export async function holdSignature<Row extends HeldRow>(
  tx: postgres.TransactionSql,
  row: Row,
  reason: HoldReason,
  who: Who,
  now: Date,
  kind = 'signature-held',
): Promise<Row> {
  if (row.number === null || row.withdrawnAt || row.erasedAt) return row
  const after = { ...row, heldAt: row.heldAt ?? now, heldReason: reason, publishedAt: null }
  await tx`
    update signatures set held_at = ${after.heldAt}, held_reason = ${reason}, published_at = null where id = ${row.id}`
  // The news that it is listed is no longer true, if it has not left yet.
  await tx`delete from outbox where signature_id = ${row.id} and template = 'published' and sent_at is null`
  const fell = whereCounted(row) !== null
  const event = { ...who, kind, detail: { reason, counted: fell, ...who.detail } }
  await moveSignature(tx, row, after, { reason: { held: 1 }, event }, now)
  return after
}

/**
 * Lets a held signature go, in the caller's transaction: it stands where it would stand if it had never been held. A
 * person is published again unless they hid their name; an organization when what was proven about it is enough.
 * Throws OrganizationListed when the organization was listed meanwhile by another one.
 */
export async function releaseSignature<Row extends HeldRow>(
  tx: postgres.TransactionSql,
  row: Row,
  who: Who,
  now: Date,
  kind = 'signature-released',
): Promise<void> {
  if (!row.heldAt) return
  await tx`
    update signatures set held_at = null, held_reason = null, rejected_at = null where id = ${row.id}`
  const free = { ...row, heldAt: null, heldReason: null }
  if (row.kind === 'organization') return listAgain(tx, free, { ...who, kind }, now)
  const stands = row.number !== null && !row.withdrawnAt && !row.erasedAt
  const publishedAt = stands && row.hiddenAt === null ? now : null
  await tx`update signatures set published_at = ${publishedAt} where id = ${row.id}`
  const shown = { fields: openPrivate(await findDataKey(row.campaignId, tx), row.id, row), proofs: [] }
  const event = { ...who, kind, detail: { listed: publishedAt !== null, ...who.detail } }
  await moveSignature(tx, row, { ...free, publishedAt }, { shown, event }, now)
}

/** Lists an organization that isn't held anymore when its proofs are enough, and writes down what was done either way. */
export async function listAgain(
  tx: postgres.TransactionSql,
  row: HeldRow,
  event: Who & { kind: string },
  now: Date,
): Promise<void> {
  const listed = { ...event, detail: { listed: true, ...event.detail } }
  const settled = await settleOrganization(tx, row, now, listed)
  if (settled === 'organization-listed') throw new OrganizationListed()
  if (settled === 'published') return
  const about = { campaignId: row.campaignId, signatureId: row.id }
  await recordEvent(tx, { ...about, ...event, detail: { listed: false, ...event.detail } }, now)
}
