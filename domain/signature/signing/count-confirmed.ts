import type postgres from 'postgres'
import { recordEvent } from '@/domain/event/record-event'
import type { Holding } from '@/domain/review/screen'
import { moveSignature } from '@/domain/signature/counting'
import type { Linked } from '@/domain/signature/link'
import type { Corrected } from './corrections'

/** Stands for the number that the database gives: nobody reads more of it than that there is one. */
const GIVEN = 0

/**
 * Gives the number and counts. All of it is sent at once, so that whoever waits for the next number waits for one answer and the disk.
 * The number's row is updated and only inserted where it's missing: those who wait for an update are woken one after another, those
 * who wait in `on conflict` all at once, each time.
 */
export async function countConfirmed(
  tx: postgres.TransactionSql,
  row: Linked,
  corrected: Corrected,
  { held, collecting }: { held: Holding | null; collecting: boolean },
  now: Date,
): Promise<void> {
  const person = row.kind === 'person'
  const after = {
    ...row,
    number: GIVEN,
    country: corrected.country,
    confirmedAt: now,
    heldAt: held ? now : null,
    publishedAt: person && corrected.listed && !held ? now : null,
    hiddenAt: person && !corrected.listed ? now : null,
  }
  const event = { kind: 'signature-confirmed', actor: 'signer', numbered: true } as const
  await Promise.all([
    tx`
      with counted as (
        update numbers set last = last + 1 where campaign_id = ${row.campaignId} returning last
      ), first as (
        insert into numbers (campaign_id, last) select ${row.campaignId}::uuid, 1 where not exists (select from counted)
        on conflict (campaign_id) do update set last = numbers.last + 1 returning last
      ), next as (
        select last from counted union all select last from first
      ), confirmed as (
        update signatures set confirmed_at = ${now}, number = next.last, content_index = null,
          published_at = ${after.publishedAt}, hidden_at = ${after.hiddenAt}, held_at = ${after.heldAt},
          held_reason = ${held}
        from next where id = ${row.id} returning campaign_id, via
      )
      insert into via_totals (campaign_id, via, confirmed)
      select campaign_id, via, 1 from confirmed where via is not null
      on conflict (campaign_id, via) do update set confirmed = via_totals.confirmed + 1`.execute(),
    moveSignature(
      tx,
      row,
      after,
      { shown: { fields: corrected.fields, proofs: [] }, event, collecting },
      now,
    ),
    held && recordHold(tx, row, held, now),
  ])
}

async function recordHold(
  tx: postgres.TransactionSql,
  row: Linked,
  reason: Holding,
  now: Date,
): Promise<void> {
  const detail = { reason, counted: false }
  const about = { campaignId: row.campaignId, signatureId: row.id }
  await recordEvent(tx, { ...about, kind: 'signature-held', actor: 'system', detail }, now)
}
