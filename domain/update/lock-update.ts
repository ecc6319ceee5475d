import type postgres from 'postgres'
import { validate } from 'uuid'
import { reachCampaign } from '@/domain/team/membership'
import type { Act, Organizer } from '@/domain/team/team'
import type { UpdateRefusal } from './update'

export type LockedUpdate = {
  id: string
  campaignId: string
  number: number
  version: number
  savedBy: string | null
  startedAt: Date | null
  pausedAt: Date | null
  cancelledAt: Date | null
}

/** The update, locked, if the organizer may do the act; one of another campaign is unknown. */
export async function lockUpdate(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  place: { slug: string; id: string },
  act: Act,
): Promise<LockedUpdate | UpdateRefusal> {
  const reached = await reachCampaign(tx, organizer, place.slug, act)
  if (typeof reached === 'string') return reached
  if (!validate(place.id)) return 'update-unknown'
  const [row] = await tx<LockedUpdate[]>`
    select id, campaign_id, number, version, saved_by, started_at, paused_at, cancelled_at from updates
    where id = ${place.id} and campaign_id = ${reached.campaignId} for no key update`
  return row ?? 'update-unknown'
}
