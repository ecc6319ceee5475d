import type postgres from 'postgres'
import { validate } from 'uuid'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'

export type ReachedDelivery = { campaignId: string; id: string; number: number }

/** What an address calls a delivery; 0 is none. */
export const readNumber = (typed: string) => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0)

/** A final delivery of a campaign that the organizer may write receipts for, locked: who writes next waits. */
export async function reachDelivery(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<ReachedDelivery | 'campaign-unknown' | 'not-permitted' | 'delivery-unknown'> {
  const reached = await reachCampaign(tx, organizer, slug, 'record-receipt')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  if (!validate(id)) return 'delivery-unknown'
  const [row] = await tx<{ id: string; number: number }[]>`
    select id, number from deliveries
    where campaign_id = ${campaignId} and id = ${id} and final_at is not null for no key update`
  return row ? { campaignId, ...row } : 'delivery-unknown'
}
