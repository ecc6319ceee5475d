import type { DraftField } from '@/domain/campaign/campaign'
import { findDraftFaults } from '@/domain/campaign/find-faults'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { storedDraft } from '../../parts/draft-form'

/** What must be right before a campaign is opened, in the order of the form. */
export const CHECKS = ['title', 'addressees', 'text', 'contact', 'responsible', 'closing'] as const
export type Check = (typeof CHECKS)[number]

/** Each check with whether it holds. The verb decides again; this only shows it beforehand. */
export function checkBeforeOpening(
  campaign: DeskCampaign,
  now = new Date(),
): { check: Check; holds: boolean }[] {
  const faults = findDraftFaults(storedDraft(campaign))
  return CHECKS.map((check) => {
    if (check === 'closing') return { check, holds: campaign.closesAt === null || campaign.closesAt > now }
    return { check, holds: faults[check satisfies DraftField] === undefined }
  })
}
