import type { Client } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'

// Whom an umbrella organization speaks for. Sealed, because the names are public only while its signature is listed.

const place = (signatureId: string) => ({ table: 'members', column: 'names', row: signatureId })

export function sealMembers(key: DataKey, signatureId: string, names: string[]): Buffer {
  return sealField(key, place(signatureId), JSON.stringify(names))
}

/** The members recorded for a signature; null when there are none. */
export async function findMembers(
  client: Client,
  { id, campaignId }: { id: string; campaignId: string },
): Promise<string[] | null> {
  const [row] = await client<{ names: Buffer }[]>`select names from members where signature_id = ${id}`
  if (!row) return null
  return JSON.parse(openField(await findDataKey(campaignId, client), place(id), row.names)) as string[]
}
