import { type Client, sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import { CLAIM_MINUTES } from './review'

/**
 * Gives an item to a reviewer for a few minutes, unless another one has it. Of two who ask at once one gets it. Asking
 * again prolongs it.
 */
export async function claimSignature(organizer: Organizer, signatureId: string): Promise<boolean> {
  return sql().begin(async (tx) => {
    // One at a time: whoever looks at the next no longer has the one before.
    await tx`delete from claims where user_id = ${organizer.userId} and signature_id <> ${signatureId}`
    const rows = await tx`
      insert into claims (signature_id, user_id, until)
      values (${signatureId}, ${organizer.userId}, now() + make_interval(mins => ${CLAIM_MINUTES}))
      on conflict (signature_id) do update set user_id = excluded.user_id, until = excluded.until
      where claims.user_id = excluded.user_id or claims.until <= now() returning signature_id`
    return rows.length > 0
  })
}

/** Whether another reviewer has it before them. */
export async function isClaimedByAnother(
  client: Client,
  organizer: Organizer,
  signatureId: string,
): Promise<boolean> {
  const rows = await client`
    select from claims where signature_id = ${signatureId} and user_id <> ${organizer.userId} and until > now()`
  return rows.length > 0
}
