import { deskForm } from '../../../../parts/desk-form'
import { renewPreviewLink } from '@/domain/face/preview-link'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskPreview(slug),
  act: (organizer, { place }) => renewPreviewLink(organizer, place.slug),
  done: 'preview-made',
})
