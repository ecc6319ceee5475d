import type { Client } from '@/db/client'

/** Why a name left a frozen list. */
export type RemovalReason = 'withdrawn' | 'hidden' | 'takenOff'
/** A name that left and that the files still hold. */
export type Removal = { signatureId: string; reason: RemovalReason }

/** The names that left since the files were built, with the reason that their signatures' facts give. */
export async function listOpenRemovals(client: Client, deliveryId: string): Promise<Removal[]> {
  return client<Removal[]>`
    select r.signature_id, case when s.withdrawn_at is not null or (s.erased_at is not null and s.import_id is null)
        then 'withdrawn'
      when s.hidden_at is not null and s.held_at is null then 'hidden' else 'takenOff' end as reason
    from delivery_removals r join signatures s on s.id = r.signature_id
    where r.delivery_id = ${deliveryId} and r.revision is null order by r.number`
}

export function countReasons(removals: Removal[]): Partial<Record<RemovalReason, number>> {
  const counts: Partial<Record<RemovalReason, number>> = {}
  for (const { reason } of removals) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
