import { refuse } from '../../../parts/act'
import { deskForm } from '../../../parts/desk-form'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { paths } from '@/paths'

/** Opens the campaign to collect signatures before letter and list are public. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: async (organizer, { place, prefix, page, form }) => {
    const { launchesAt = '', launchesZone = '' } = form
    const opened = await openCampaign(organizer, place.slug, new Date(), { launchesAt, launchesZone })
    return opened === 'done' ? opened : refuse(prefix, page, opened, { values: form })
  },
  done: 'collecting',
})
