import { sql } from '@/db/client'
import { tokenHash } from '@/domain/seal/token'

/** The signature whose own page a token opens; null for any other. For who may send a file at all. */
export async function findSigner(token: string): Promise<string | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<{ id: string }[]>`
    select s.id from tokens t join signatures s on s.id = t.signature_id
    where t.hash = ${hash} and t.purpose = 'signature' and s.confirmed_at is not null and s.erased_at is null`
  return row?.id ?? null
}
