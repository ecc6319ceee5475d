import type postgres from 'postgres'
import { validate } from 'uuid'
import { reachCampaign } from '@/domain/team/membership'
import type { Act, Organizer } from '@/domain/team/team'

/** A delivery as an act on it finds it, locked. */
export type LockedDelivery = {
  id: string
  campaignId: string
  number: number | null
  revision: number
  builtAt: Date | null
  finalAt: Date | null
  cancelledAt: Date | null
  /** Names that left and that the files still hold. */
  leaving: number
}

/** The delivery of this id, if it belongs to the campaign and the organizer may do the act there. Names may leave it meanwhile. */
export async function lockDelivery(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  slug: string,
  id: string,
  act: Act,
): Promise<LockedDelivery | 'campaign-unknown' | 'not-permitted' | 'delivery-unknown'> {
  const reached = await reachCampaign(tx, organizer, slug, act)
  if (typeof reached === 'string') return reached
  if (!validate(id)) return 'delivery-unknown'
  const [row] = await tx<Omit<LockedDelivery, 'leaving'>[]>`
    select id, campaign_id, number, revision, built_at, final_at, cancelled_at from deliveries
    where id = ${id} and campaign_id = ${reached.campaignId} for no key update`
  if (!row) return 'delivery-unknown'
  // Asked under the lock, so that what left before is seen.
  const [left] = await tx<{ leaving: number }[]>`
    select count(*)::int as leaving from delivery_removals where delivery_id = ${id} and revision is null`
  return { ...row, ...left! }
}
