import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { suppressionIndexes } from './mailbox'

export type Suppression = { reason: 'not-me' | 'bounce' | 'complaint'; since: Date }

/** Whether the owner of a mailbox, given by its blind index, said that they want no mail. */
export async function isUnwanted(mailbox: Buffer): Promise<boolean> {
  const [row] = await sql()`select from suppressions where email_index = ${mailbox} and reason = 'not-me'`
  return row !== undefined
}

/** Why this installation must not write to an address, in any of its spellings; null when it may. */
export async function findSuppression(address: string): Promise<Suppression | null> {
  const client = sql()
  const indexes = suppressionIndexes(await findDataKey(null), address)
  const [row] = await client<Suppression[]>`
    select reason, created_at as "since" from suppressions where email_index in ${client(indexes)}
    order by created_at limit 1`
  return row ?? null
}
