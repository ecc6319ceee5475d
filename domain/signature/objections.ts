import type { Client } from '@/db/client'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'

// What organizations said of a signature in their name. The domain is sealed, because who is held is nowhere public.

const place = (id: string) => ({ table: 'objections', column: 'domain', row: id })

export const sealObjector = (key: DataKey, id: string, domain: string) => sealField(key, place(id), domain)

/** `held`: it took the name off the list. */
export type Objection = { at: Date; domain: string; held: boolean }

/** The objections to a signature, the oldest first. */
export async function listObjections(
  client: Client,
  key: DataKey,
  signatureId: string,
): Promise<Objection[]> {
  const rows = await client<{ id: string; at: Date; domain: Buffer; held: boolean }[]>`
    select id, at, domain, held from objections where signature_id = ${signatureId} order by at, id`
  return rows.map(({ id, domain, ...plain }) => ({ ...plain, domain: openField(key, place(id), domain) }))
}
