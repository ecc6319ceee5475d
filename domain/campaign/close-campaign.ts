import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal } from './campaign'

/** Closes an open campaign now. What was signed before may still be confirmed for seven days. */
export async function closeCampaign(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'close-campaign')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const closed = await tx`
      update campaigns set closed_at = least(${now}::timestamptz, closes_at)
      where id = ${campaignId} and opened_at is not null and closed_at is null returning id`
    if (closed.length === 0) return 'not-open'
    const event = { campaignId, kind: 'campaign-closed', ...by(organizer.userId) }
    await recordEvent(tx, event, now)
    return 'done'
  })
}
