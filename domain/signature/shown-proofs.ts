import type { Client } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import type { DataKey } from '@/domain/seal/seal'
import { listProofsOf, publicProofs } from './proofs'

/** What stands publicly behind these organizations of one campaign when they are listed. */
export async function findShownProofs(
  client: Client,
  key: DataKey,
  signatureIds: string[],
  now = new Date(),
): Promise<Map<string, PublicProof[]>> {
  const proofs = await listProofsOf(client, key, signatureIds)
  return new Map([...proofs].map(([id, all]) => [id, publicProofs(all, now)]))
}
