import { deskForm } from '../../../../parts/desk-form'
import { removePrivateLink } from '@/domain/campaign/private-link'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: (organizer, { place }) => removePrivateLink(organizer, place.slug),
  done: 'link-removed',
})
