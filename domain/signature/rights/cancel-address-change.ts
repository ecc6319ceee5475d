import { sql } from '@/db/client'
import { findLinked } from '@/domain/signature/link'
import { voidAddressChange } from './address-change'

/** Stops a change of address that waits to be confirmed: its mailed link then does nothing. Safe to repeat. */
export async function cancelAddressChange(
  token: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible'> {
  return sql().begin(async (tx) => {
    const row = await findLinked(tx, token, 'signature', 'lock')
    if (!row) return 'link-unknown'
    if (row.withdrawnAt || row.erasedAt) return 'not-possible'
    await voidAddressChange(tx, row.id, now)
    return 'done'
  })
}
