import { deskForm } from '../../../parts/desk-form'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: (organizer, { place }) => closeCampaign(organizer, place.slug),
  done: 'closed',
})
