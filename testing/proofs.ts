import { sql } from '@/db/client'
import { lockSettling } from '@/domain/proof/lock-settling'
import { settleWaiting } from '@/domain/proof/settle-waiting'
import { findDataKey } from '@/domain/seal/data-key'
import { addProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import type { TestCampaign } from './signer'

// What is proven of organizations, and lapses, in a random history: whichever organization, as its officers and its domain would have it.

export const PROOF_VERBS = new Set(['prove', 'countersign', 'lapse', 'rule'])

/** Adds a proof to an organization, lets one of its domain lapse, or changes what the campaign asks for. */
export async function changeProofs(
  verb: string,
  { slug, id: campaignId }: TestCampaign,
  random: () => number,
): Promise<unknown> {
  if (verb === 'rule') {
    const rule = random() < 0.5 ? 'domain' : 'authorized'
    await sql()`update campaigns set proof_rule = ${rule} where id = ${campaignId}`
    return settleWaiting(slug)
  }
  const now = new Date()
  return sql().begin(async (tx) => {
    const [one] = await tx<{ id: string }[]>`
      select id from signatures where campaign_id = ${campaignId} and kind = 'organization' and import_id is null
        and confirmed_at is not null and withdrawn_at is null and erased_at is null
      order by md5(id::text || ${random()}) limit 1`
    const row = one && (await lockSettling(tx, one.id))
    if (!row) return null
    if (verb === 'lapse')
      await tx`
        update proofs set lapsed_at = ${now} where signature_id = ${row.id} and method = 'dns' and lapsed_at is null`
    else {
      const method = verb === 'prove' ? 'dns' : 'countersignature'
      const value = verb === 'prove' ? 'token' : JSON.stringify({ name: 'Second', role: 'Chair' })
      const key = await findDataKey(campaignId, tx)
      await addProof(tx, key, { signatureId: row.id, method, domain: `${slug}.example`, value }, now)
    }
    return settleOrganization(tx, row, now)
  })
}
