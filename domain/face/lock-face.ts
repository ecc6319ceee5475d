import type postgres from 'postgres'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal } from '@/domain/campaign/campaign'

export type LockedFace = { campaignId: string; ink: string | null; coalition: string | null }

/** The face of a campaign that the organizer may change, locked until the transaction ends; a closed letter keeps its own. */
export async function lockFace(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  slug: string,
): Promise<LockedFace | CampaignRefusal> {
  const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  const [campaign] = await tx<{ over: boolean }[]>`
    select closed_at is not null or (opened_at is not null and coalesce(closes_at <= now(), false)) as over
    from campaigns where id = ${campaignId} for no key update`
  if (campaign!.over) return 'already-closed'
  await tx`insert into faces (campaign_id) values (${campaignId}) on conflict do nothing`
  const [row] = await tx<LockedFace[]>`
    select campaign_id, ink, coalition from faces where campaign_id = ${campaignId} for update`
  return row!
}
