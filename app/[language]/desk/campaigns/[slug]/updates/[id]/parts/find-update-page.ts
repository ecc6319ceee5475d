import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { type DeskUpdate, findUpdate } from '@/domain/update/queries'
import type { Organizer } from '@/domain/team/team'

/** Whose update a page is about; or why there is no such page for who asks. */
export async function findUpdatePage(
  prefix: string,
  place: { slug: string; id: string },
  path: string,
): Promise<
  | { campaign: DeskCampaign; organizer: Organizer; update: DeskUpdate }
  | { refusal: 'no-campaign' }
  | { refusal: 'not-permitted' | 'no-update'; campaign: DeskCampaign }
> {
  const asked = await findDeskCampaign(prefix, place.slug, path)
  if (!asked) return { refusal: 'no-campaign' }
  const { campaign } = asked
  if (!may(campaign.role, 'write-update')) return { refusal: 'not-permitted', campaign }
  const update = await findUpdate(campaign.id, place.id)
  return update ? { ...asked, update } : { refusal: 'no-update', campaign }
}
