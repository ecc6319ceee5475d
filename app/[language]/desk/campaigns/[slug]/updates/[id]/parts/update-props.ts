import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Organizer } from '@/domain/team/team'
import type { DeskUpdate } from '@/domain/update/queries'
import type { UpdateText } from '@/domain/update/update'

/** What the parts of an update's page show. */
export type UpdateProps = {
  campaign: DeskCampaign
  organizer: Organizer
  update: DeskUpdate
  texts: UpdateText[]
  language: string
  prefix: string
}

/** The form of the texts. Buttons beside it belong to it too, so that each saves first. */
export const DRAFT_FORM = 'update-draft'
