import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex } from '@/domain/seal/seal'
import { canonicalEmail } from '@/domain/text/canonical-email'

/** Why this installation must not write to an address, in any of its spellings; null when it may. */
export async function findSuppression(address: string): Promise<'not-me' | 'bounce' | 'complaint' | null> {
  const index = blindIndex(await findDataKey(null), 'email', canonicalEmail(address))
  const [row] = await sql()<{ reason: 'not-me' | 'bounce' | 'complaint' }[]>`
    select reason from suppressions where email_index = ${index}`
  return row?.reason ?? null
}
