import type postgres from 'postgres'
import type { PublicProof } from '@/db/tables/signature'
import type { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { openField } from '@/domain/seal/seal'
import { moveSignature, type State, whereCounted } from '@/domain/signature/counting'
import { mailListing } from '@/domain/signature/listing-mail'
import { openPrivate, type SealedRow } from '@/domain/signature/private'

// Holding and letting go: the one place that writes held_at. A held signature is confirmed and has its number, but is
// nowhere public and is not counted.

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
 * person is published again unless they hid their name; an organization when what was checked about it still stands.
 * Throws the broken constraint signatures_one_organization when the organization was listed meanwhile by another one.
 */
export async function releaseSignature<Row extends HeldRow>(
  tx: postgres.TransactionSql,
  row: Row,
  who: Who,
  now: Date,
  kind = 'signature-released',
): Promise<Row> {
  if (!row.heldAt) return row
  const key = await findDataKey(row.campaignId, tx)
  const fields = openPrivate(key, row.id, row)
  const proofs = row.kind === 'organization' ? await findStandingProofs(tx, row) : []
  const stands = row.number !== null && !row.withdrawnAt && !row.erasedAt
  const listed = stands && (row.kind === 'person' ? row.hiddenAt === null : proofs.length > 0)
  const after = { ...row, heldAt: null, heldReason: null, publishedAt: listed ? now : null }
  await tx`
    update signatures set held_at = null, held_reason = null, rejected_at = null, published_at = ${after.publishedAt}
    where id = ${row.id}`
  const event = { ...who, kind, detail: { listed, ...who.detail } }
  await moveSignature(tx, row, after, { shown: { fields, proofs }, event }, now)
  if (listed && row.kind === 'organization') await mailListing(tx, row, 'published', fields.email, now)
  return after
}

/** What was checked about an organization and still holds, as its public row shows it; [] when it may not be listed. */
export async function findStandingProofs(
  tx: postgres.TransactionSql,
  row: Pick<State, 'id' | 'campaignId'>,
): Promise<PublicProof[]> {
  const proofs = await tx<
    { id: string; method: string; domain: string | null; source: Buffer | null; recordedAt: Date }[]
  >`
    select id, method, domain, source, recorded_at from proofs
    where signature_id = ${row.id} and voided_at is null and lapsed_at is null and method in ('organizer', 'import')
    order by recorded_at, id`
  const key = await findDataKey(row.campaignId, tx)
  return proofs.map(({ id, method, domain, source, recordedAt }) => ({
    method,
    source: source && openField(key, { table: 'proofs', column: 'source', row: id }, source),
    domain,
    at: recordedAt.toISOString(),
  }))
}
