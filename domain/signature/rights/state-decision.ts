import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { type DecisionFaults, findDecisionFaults } from '@/domain/signature/decision'
import { holdLaunch } from '@/domain/campaign/launched'
import { findDecision, insertDecision, publicDecision } from '@/domain/signature/decision-row'
import { raiseFlag } from '@/domain/review/screen'
import { lockOwn } from '@/domain/signature/owner'
import { tidyLine, tidyOptional } from '@/domain/text/tidy'

/**
 * States on an organization's own page who decided to sign, and when; empty fields take it back. On the list it follows at
 * once, where the organization stands there. Safe to repeat.
 */
export async function stateDecision(
  token: string,
  typed: { body: string; on: string },
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible' | { faults: DecisionFaults }> {
  const decision = { body: tidyOptional(typed.body), on: tidyLine(typed.on) }
  const faults = findDecisionFaults(decision, now)
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row) return 'link-unknown'
    if (row.kind !== 'organization' || !row.confirmedAt || row.withdrawnAt || row.erasedAt)
      return 'not-possible'
    if (Object.keys(faults).length > 0) return { faults }
    const key = await findDataKey(row.campaignId, tx)
    const before = await findDecision(tx, key, row.id)
    if ((before?.body ?? '') === decision.body && (before?.on ?? '') === decision.on) return 'done'
    await tx`
      update proofs set voided_at = ${now}
      where signature_id = ${row.id} and method = 'decision' and voided_at is null`
    const stated = decision.body !== ''
    if (stated)
      await tx`${insertDecision(tx, { key, decision, now }, tx`from (select ${row.id}::uuid as id) signature`)}`
    // A launch that is being prepared made its row without this decision: it is waited for.
    await holdLaunch(tx, row.campaignId)
    const shown = stated ? [publicDecision(decision)] : []
    await tx`
      update signatories set proofs = ${tx.json(shown)}::jsonb || coalesce((
        select jsonb_agg(proof) from jsonb_array_elements(proofs) proof where proof ->> 'method' <> 'decision'), '[]')
      where signature_id = ${row.id}`
    // On the list it stands at once, and nobody has seen it.
    if (stated && row.publishedAt) await raiseFlag(tx, row, 'added', now)
    const event = { kind: 'decision-stated', actor: 'signer', detail: { stated } } as const
    await recordEvent(tx, { campaignId: row.campaignId, signatureId: row.id, ...event }, now)
    return 'done'
  })
}
