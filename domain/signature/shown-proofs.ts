import type { Client } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { type DataKey, openField } from '@/domain/seal/seal'

type Row = {
  id: string
  signatureId: string
  method: string
  domain: string | null
  source: Buffer | null
  recordedAt: Date
}

/** What stands publicly behind these organizations when they are listed: their proofs that hold, the oldest first. */
export async function findShownProofs(
  client: Client,
  key: DataKey,
  signatureIds: string[],
): Promise<Map<string, PublicProof[]>> {
  const rows = await client<Row[]>`
    select id, signature_id, method, domain, source, recorded_at from proofs
    where signature_id = any(${signatureIds}::uuid[]) and voided_at is null order by recorded_at, id`
  const shown = new Map<string, PublicProof[]>()
  for (const { id, signatureId, method, domain, source, recordedAt } of rows) {
    const proof: PublicProof = {
      method,
      domain,
      source: source && openField(key, { table: 'proofs', column: 'source', row: id }, source),
      at: recordedAt.toISOString(),
    }
    shown.set(signatureId, [...(shown.get(signatureId) ?? []), proof])
  }
  return shown
}
