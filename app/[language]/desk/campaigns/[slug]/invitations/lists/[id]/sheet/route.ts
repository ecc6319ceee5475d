import { chooseSheet } from '@/domain/invitation/stored-list'
import { paths } from '@/paths'
import { askForm } from '../../../parts/act'

type Place = { slug: string; id: string }

/** Reads another sheet of a spreadsheet. Its columns are guessed anew. */
export const { GET, POST } = askForm({
  page: ({ slug, id }: Place) => paths.deskInvitationList(slug, id),
  act: (organizer, { place: { slug, id }, form }) => chooseSheet(organizer, slug, id, Number(form.sheet)),
})
