import { seeDone } from '@/app/[language]/desk/parts/act'
import { dropList } from '@/domain/invitation/stored-list'
import { paths } from '@/paths'
import { askForm } from '../../../parts/act'

/** Throws a list away that was not added. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string; id: string }) => paths.deskInvitations(slug),
  act: async (organizer, { place: { slug, id }, prefix, page }) => {
    const dropped = await dropList(organizer, slug, id)
    return dropped === 'done' ? seeDone(prefix, page, 'dropped') : dropped
  },
})
