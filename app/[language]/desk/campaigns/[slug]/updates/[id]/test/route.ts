import { tryUpdate } from '@/domain/update/try-update'
import { paths } from '@/paths'
import { type Place, updateForm } from '../../parts/act'

/** Mails the update to who asks. */
export const { GET, POST } = updateForm({
  page: ({ slug, id }: Place) => paths.deskUpdate(slug, id),
  act: (organizer, { place, form }) => tryUpdate(organizer, place, form.language ?? ''),
  done: 'tested',
})
