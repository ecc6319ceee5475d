import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal } from './campaign'

/**
 * Takes a translation off the page, or deletes one that is not on it. What was published becomes a draft again, so that
 * it can be fixed; its rows stay, because signatures may hold its hash.
 */
export async function removeTranslation(
  organizer: Organizer,
  slug: string,
  language: string,
  now = new Date(),
): Promise<'taken-off' | 'deleted' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    await tx`select from campaigns where id = ${campaignId} for no key update`
    const taken = await tx`
      update translations set removed_at = ${now}
      where language = ${language} and removed_at is null
        and edition_id in (select id from editions where campaign_id = ${campaignId}) returning id`
    if (taken.length > 0) {
      const event = { campaignId, kind: 'translation-removed', ...by(organizer.userId) }
      await recordEvent(tx, { ...event, detail: { language } }, now)
      return 'taken-off'
    }
    const deleted = await tx`
      delete from drafts where campaign_id = ${campaignId} and language = ${language}
        and language <> (select language from campaigns where id = ${campaignId}) returning language`
    return deleted.length > 0 ? 'deleted' : 'translation-unknown'
  })
}
