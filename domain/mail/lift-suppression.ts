import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex } from '@/domain/seal/seal'
import { canonicalEmail } from '@/domain/text/canonical-email'

/** Lets this installation write to an address again that had said "never", as its owner asked of the host. */
export async function liftSuppression(address: string): Promise<boolean> {
  const index = blindIndex(await findDataKey(null), 'email', canonicalEmail(address))
  const rows = await sql()`delete from suppressions where email_index = ${index} returning email_index`
  return rows.length > 0
}
