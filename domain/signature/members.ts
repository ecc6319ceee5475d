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
  return row ? openMembers(await findDataKey(campaignId, client), id, row.names) : null
}

/** The same of several signatures of one campaign. */
export async function findMembersOf(
  client: Client,
  key: DataKey,
  signatureIds: string[],
): Promise<Map<string, string[]>> {
  const rows = await client<{ id: string; names: Buffer }[]>`
    select signature_id as id, names from members where signature_id = any(${signatureIds}::uuid[])`
  return new Map(rows.map(({ id, names }) => [id, openMembers(key, id, names)]))
}

const openMembers = (key: DataKey, id: string, names: Buffer) =>
  JSON.parse(openField(key, place(id), names)) as string[]
