import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal, DraftFaults, TranslationValues } from './campaign'
import { checkTranslation } from './draft-values'
import { saveWhole, type Seen } from './save-whole'
import { storeDraft } from './store-translation'

/**
 * Saves a translation that is being written, before or after the opening. Fields may still be empty; nothing of it is
 * public until it is published, or until the campaign is opened with it complete.
 * @returns the language in its canonical form
 */
export async function saveTranslation(
  organizer: Organizer,
  slug: string,
  { seen, ...typed }: TranslationValues & Seen,
  now = new Date(),
): Promise<{ language: string } | { faults: DraftFaults } | CampaignRefusal> {
  const page = { translation: typed.language }
  return saveWhole({ organizer, slug, act: 'edit-letter', page, seen }, async (tx, { campaignId }) => {
    const [campaign] = await tx<{ language: string }[]>`
      select language from campaigns where id = ${campaignId}`
    const checked = await checkTranslation(typed, campaign!.language, 'draft')
    if ('faults' in checked) return checked
    await storeDraft(tx, campaignId, checked.values, now)
    return { language: checked.values.language }
  })
}
