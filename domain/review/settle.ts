import type postgres from 'postgres'
import type { Organizer } from '@/domain/team/team'
import { whereCounted } from '@/domain/signature/counting'
import type { ReviewRow } from './lock'
import type { Decision } from './review'

/** What an event of a decision holds, so that it can be undone from it alone. */
export function before(row: ReviewRow): Record<string, string | boolean> {
  return {
    heldReason: row.heldReason ?? '',
    heldAt: row.heldAt?.toISOString() ?? '',
    published: row.publishedAt !== null,
    counted: whereCounted(row) !== null,
    flags: row.flagIds.join(','),
    openQuestion: row.openQuestion ?? '',
  }
}

/** Settles the flags of a signature and closes its questions with a decision, and gives the item free. */
export async function settle(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  row: ReviewRow,
  outcome: Decision,
  now: Date,
): Promise<void> {
  await tx`
    update flags set settled_at = ${now}, settled_by = ${organizer.userId}, outcome = ${outcome}
    where signature_id = ${row.id} and settled_at is null`
  await tx`update questions set closed_at = ${now} where signature_id = ${row.id} and closed_at is null`
  await tx`delete from claims where signature_id = ${row.id}`
}
