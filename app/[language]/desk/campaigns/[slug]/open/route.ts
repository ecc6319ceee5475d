import { deskForm } from '../../../parts/desk-form'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: (organizer, { place }) => openCampaign(organizer, place.slug),
  done: 'opened',
})
