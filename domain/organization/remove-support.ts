import { validate } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { SupportRefusal } from './support'

/** Takes such a record away, with its name. Safe to repeat. */
export async function removeSupport(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | SupportRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const removed = validate(id)
      ? await tx<{ kind: string }[]>`
          delete from supports where id = ${id} and campaign_id = ${campaignId} returning kind`
      : []
    for (const { kind } of removed)
      await recordEvent(
        tx,
        { campaignId, kind: 'support-removed', detail: { kind }, ...by(organizer.userId) },
        now,
      )
    return 'done'
  })
}
