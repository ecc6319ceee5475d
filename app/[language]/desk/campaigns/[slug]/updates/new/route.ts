import { beginUpdate } from '@/domain/update/write-update'
import { seeOther } from '@/app/parts/form'
import { inLanguage, paths } from '@/paths'
import { updateForm } from '../parts/act'

/** Begins an update, and leads to it. */
export const { GET, POST } = updateForm({
  page: ({ slug }: { slug: string }) => paths.deskUpdates(slug),
  act: async (organizer, { place: { slug }, prefix }) => {
    const begun = await beginUpdate(organizer, slug)
    return typeof begun === 'string' ? begun : seeOther(inLanguage(prefix, paths.deskUpdate(slug, begun.id)))
  },
})
