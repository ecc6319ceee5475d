import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal, DraftFaults, TranslationValues } from './campaign'
import { checkTranslation } from './draft-values'
import { saveWhole, type Seen } from './save-whole'
import { storeDraft, storeTranslation } from './store-translation'

/**
 * Publishes a translation of the edition that stands now, with its own hash and date; the one shown before in this
 * language gives way to it. Publishing the same text again changes nothing.
 */
export async function publishTranslation(
  organizer: Organizer,
  slug: string,
  { seen, ...typed }: TranslationValues & Seen,
  now = new Date(),
): Promise<'done' | { faults: DraftFaults } | CampaignRefusal> {
  const page = { translation: typed.language }
  return saveWhole({ organizer, slug, act: 'edit-letter', page, seen }, async (tx, { campaignId }) => {
    const [campaign] = await tx<{ language: string }[]>`
      select language from campaigns where id = ${campaignId} and opened_at is not null`
    if (!campaign) return 'not-open'
    const checked = await checkTranslation(typed, campaign.language, 'published')
    if ('faults' in checked) return checked
    const [edition] = await tx<{ id: string; number: number }[]>`
      select id, number from editions where campaign_id = ${campaignId} order by number desc limit 1`
    await storeDraft(tx, campaignId, checked.values, now)
    await storeTranslation(tx, edition!.id, checked.values, now)
    const event = { campaignId, kind: 'translation-published', ...by(organizer.userId) }
    const detail = { language: checked.values.language, edition: edition!.number }
    await recordEvent(tx, { ...event, detail }, now)
    return 'done'
  })
}
