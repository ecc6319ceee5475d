import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { InvitationRefusal } from './invitation'

/** Takes back every mail that has a time and has not left. Safe to repeat. */
export async function stopPlanned(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<{ count: number } | InvitationRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-invitations')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const { count } = await tx`
      update invitations set
        send_at = case when asked_at is null then null else send_at end,
        remind_at = case when reminded_at is null then null else remind_at end
      where campaign_id = ${campaignId}
        and ((send_at is not null and asked_at is null) or (remind_at is not null and reminded_at is null))`
    if (count > 0) {
      const event = { campaignId, kind: 'mails-stopped', detail: { count }, ...by(organizer.userId) }
      await recordEvent(tx, event, now)
    }
    return { count }
  })
}
