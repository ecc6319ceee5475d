import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'

/**
 * Lets a campaign's mail go on before its pause is over, and for an hour at least. A worker gives back what waits within seconds.
 * Pressed again, or after the pause, it changes nothing.
 */
export async function resumeMail(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | 'campaign-unknown' | 'not-permitted'> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'resume-mail')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const resumed = await tx`
      update mail_pauses set resumed_at = ${now}
      where campaign_id = ${campaignId} and resumed_at is null and paused_until > ${now} returning campaign_id`
    if (resumed.length > 0)
      await recordEvent(tx, { campaignId, kind: 'mail-resumed', ...by(organizer.userId) }, now)
    return 'done'
  })
}
