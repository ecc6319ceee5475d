import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import type { Organizer } from '@/domain/team/team'
import type { DraftFaults, DraftValues } from './campaign'
import { checkDraft } from './draft-values'

/** Creates a campaign as a draft and makes the organizer its owner. Nothing of it is public until it is opened. */
export async function createCampaign(
  organizer: Organizer,
  typed: DraftValues,
  now = new Date(),
): Promise<{ slug: string } | { faults: DraftFaults }> {
  const checked = await checkDraft(typed, now)
  if ('faults' in checked) return checked
  const { values, closesAt } = checked
  const id = uuid()
  const created = await sql().begin(async (tx) => {
    const [row] = await tx`
      insert into campaigns (id, slug, language, contact, responsible, drafted_at, closes_at, closes_zone)
      values (${id}, ${values.slug}, ${values.language}, ${values.contact}, ${values.responsible}, ${now}, ${closesAt},
        ${closesAt ? values.closesZone : null})
      on conflict (slug) do nothing returning id`
    if (!row) return false
    await tx`
      insert into drafts (campaign_id, language, addressees, title, text, saved_at)
      values (${id}, ${values.language}, ${values.addressees}, ${values.title}, ${values.text}, ${now})`
    await tx`insert into memberships (user_id, campaign_id, role) values (${organizer.userId}, ${id}, 'owner')`
    const event = { campaignId: id, kind: 'campaign-drafted', ...by(organizer.userId) }
    await recordEvent(tx, event, now)
    return true
  })
  if (!created) return { faults: { slug: 'slug-taken' } }
  await findDataKey(id)
  return { slug: values.slug }
}
