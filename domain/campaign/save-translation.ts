import { sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal, DraftFaults, TranslationValues } from './campaign'
import { checkTranslation } from './draft-values'
import { storeDraft } from './store-translation'

/**
 * Saves a translation that is being written, before or after the opening. Fields may still be empty; nothing of it is
 * public until it is published, or until the campaign is opened with it complete.
 * @returns the language in its canonical form
 */
export async function saveTranslation(
  organizer: Organizer,
  slug: string,
  typed: TranslationValues,
  now = new Date(),
): Promise<{ language: string } | { faults: DraftFaults } | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const [campaign] = await tx<{ language: string }[]>`
      select language from campaigns where id = ${campaignId} for no key update`
    const checked = await checkTranslation(typed, campaign!.language, 'draft')
    if ('faults' in checked) return checked
    await storeDraft(tx, campaignId, checked.values, now)
    return { language: checked.values.language }
  })
}
