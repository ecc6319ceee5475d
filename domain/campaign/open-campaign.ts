import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type CampaignRefusal, type DraftField, findDraftFaults } from './campaign'
import { editionHash, normalizeEdition } from './edition'

type Draft = Record<Exclude<DraftField, 'closesAt' | 'closesZone'>, string> & { closesAt: Date | null }

/**
 * Opens a campaign: its draft, which must be complete, becomes edition 1, named by its hash, and signing begins. Opening
 * twice is refused.
 */
export async function openCampaign(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'open-campaign')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const [draft] = await tx<Draft[]>`
      select d.addressees, d.title, d.text, d.language, c.slug, c.contact, c.responsible, c.closes_at as "closesAt" from campaigns c
      join drafts d on d.campaign_id = c.id and d.language = c.language
      where c.id = ${campaignId} and c.opened_at is null for update of c`
    if (!draft) return 'already-open'
    const missing = findDraftFaults({ ...draft, closesAt: '', closesZone: '' })
    if (Object.keys(missing).length > 0) return 'draft-incomplete'
    if (draft.closesAt && draft.closesAt <= now) return 'closing-past'
    const edition = normalizeEdition(draft)
    await tx`
      insert into editions (id, campaign_id, number, hash, language, addressees, title, text, published_at)
      values (${uuid()}, ${campaignId}, 1, ${editionHash(edition)}, ${draft.language}, ${edition.addressees},
        ${edition.title}, ${edition.text}, ${now})`
    await tx`update campaigns set opened_at = ${now} where id = ${campaignId}`
    const event = {
      campaignId,
      kind: 'campaign-opened',
      actor: 'organizer',
      userId: organizer.userId,
    } as const
    await recordEvent(tx, { ...event, detail: { edition: 1 } }, now)
    return 'done'
  })
}
