import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import {
  readSupport,
  SUPPORT_LIMITS,
  type SupportFaults,
  type SupportForm,
  type SupportRefusal,
} from './support'

/** Records that an organization adopted the letter or supports it. @returns the id of the record, by which it is removed */
export async function recordSupport(
  organizer: Organizer,
  slug: string,
  form: SupportForm,
  now = new Date(),
): Promise<{ id: string } | SupportRefusal | { faults: SupportFaults }> {
  const read = readSupport(form, now)
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'review-organization')
    if (typeof reached === 'string') return reached
    if ('faults' in read) return read
    const { campaignId } = reached
    const [row] = await tx<{ count: number }[]>`
      select count(*)::int as count from supports where campaign_id = ${campaignId}`
    if (row!.count >= SUPPORT_LIMITS.records) return 'supports-too-many'
    const { kind, organization, source, day } = read
    const id = uuid()
    await tx`
      insert into supports (id, campaign_id, kind, organization, source, day, recorded_by, recorded_at)
      values (${id}, ${campaignId}, ${kind}, ${organization}, ${source}, ${day}, ${organizer.userId}, ${now})`
    await recordEvent(
      tx,
      { campaignId, kind: 'support-recorded', detail: { kind, support: id }, ...by(organizer.userId) },
      now,
    )
    return { id }
  })
}
