import { deskForm } from '../../../parts/desk-form'
import { renewPrivateLink } from '@/domain/campaign/private-link'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: (organizer, { place }) => renewPrivateLink(organizer, place.slug),
  done: 'link-made',
})
