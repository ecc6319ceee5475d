import { deskForm } from '../../../../parts/desk-form'
import { stopLaunch } from '@/domain/campaign/set-launch'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: (organizer, { place }) => stopLaunch(organizer, place.slug),
  done: 'launch-stopped',
})
