import { seeOther } from '@/app/parts/form'
import { storePasted } from '@/domain/invitation/stored-list'
import { inLanguage, paths } from '@/paths'
import { askForm } from '../../parts/act'

/** Takes pasted lines; the page of the list says how they are read. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string }) => paths.deskInvitationAdd(slug),
  act: async (organizer, { place: { slug }, form, prefix }) => {
    const stored = await storePasted(organizer, slug, form.lines ?? '')
    return typeof stored === 'string'
      ? stored
      : seeOther(inLanguage(prefix, paths.deskInvitationList(slug, stored.id)))
  },
})
