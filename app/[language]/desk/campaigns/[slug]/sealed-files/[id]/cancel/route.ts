import { cancelSealedFile } from '@/domain/sealed-file/cancel-sealed-file'
import { sealedForm, sealedPage } from '../../sealed-form'

/** Stops a file that is not built yet, or deletes one that is. */
export const { GET, POST } = sealedForm({
  page: (place: { slug: string; id: string }) => sealedPage(place),
  act: (organizer, { place: { slug, id } }) => cancelSealedFile(organizer, slug, id),
  done: 'sealed-stopped',
})
