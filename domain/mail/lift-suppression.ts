import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { suppressionIndexes } from './mailbox'

/** Lets this installation write to an address again that had said "never", as its owner asked of the host. */
export async function liftSuppression(address: string): Promise<boolean> {
  const client = sql()
  const indexes = suppressionIndexes(await findDataKey(null), address)
  const rows =
    await client`delete from suppressions where email_index in ${client(indexes)} returning email_index`
  return rows.length > 0
}
