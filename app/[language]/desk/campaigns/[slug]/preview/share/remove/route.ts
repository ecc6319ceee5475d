import { deskForm } from '../../../../../parts/desk-form'
import { removePreviewLink } from '@/domain/face/preview-link'
import { paths } from '@/paths'

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskPreview(slug),
  act: (organizer, { place }) => removePreviewLink(organizer, place.slug),
  done: 'preview-removed',
})
