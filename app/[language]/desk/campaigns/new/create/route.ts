import { seeDone } from '../../../parts/act'
import { deskForm } from '../../../parts/desk-form'
import { readDraft } from '../../../parts/draft-form'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { paths } from '@/paths'

/** Creates a campaign as a draft, from the form of the page "new". */
export const { GET, POST } = deskForm({
  page: () => paths.deskNew(),
  typed: readDraft,
  alone: true,
  act: async (organizer, { typed, prefix }) => {
    const created = await createCampaign(organizer, typed)
    return 'faults' in created ? created : seeDone(prefix, paths.deskCampaign(created.slug), 'created')
  },
})
