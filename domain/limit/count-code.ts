import type postgres from 'postgres'
import type { Client } from '@/db/client'
import { coarseEmail } from '@/domain/text/canonical-email'
import { countOneIn } from './count'
import type { KeyMaker } from './key'
import { LIMITS } from './limits'

/**
 * Counts one mail with a code to a mailbox, in a statement, for each row of `from`; a row when it may leave. Past the day's
 * number no mail with a code leaves, whatever it is for: so many guesses has anyone in a day.
 */
export function countCode(
  client: Client,
  keyOf: KeyMaker,
  email: string,
  from?: postgres.PendingQuery<postgres.Row[]>,
): postgres.PendingQuery<postgres.Row[]> {
  return countOneIn(client, { key: keyOf('code', coarseEmail(email)), limit: LIMITS.code, from })
}
