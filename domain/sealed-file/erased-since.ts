import type { Client } from '@/db/client'

// Who is erased must not be handed out in a file that was made before. Which rows a sealed file has no one can look up any
// more, so any erasure in its campaign ends it (docs/decisions/032).

/** Seconds that the clocks of who erases and of the database may differ, and that an erasure may take. */
export const ERASURE_MARGIN = 5

/** Whether somebody of the campaign was erased since the rows were read that a file `f` has. */
export function erasedSince(client: Client) {
  return client`exists (
    select from signatures s where s.campaign_id = f.campaign_id
      and s.erased_at > f.built_at - ${ERASURE_MARGIN} * interval '1 second')`
}
