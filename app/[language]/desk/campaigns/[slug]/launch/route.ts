import { refuse } from '../../../parts/act'
import { deskForm } from '../../../parts/desk-form'
import { setLaunch } from '@/domain/campaign/set-launch'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: async (organizer, { place, prefix, page, form }) => {
    const { launchesAt = '', launchesZone = '' } = form
    const set = await setLaunch(organizer, place.slug, { launchesAt, launchesZone })
    return set === 'done' ? set : refuse(prefix, page, set, { values: form })
  },
  done: 'launch-moved',
})
