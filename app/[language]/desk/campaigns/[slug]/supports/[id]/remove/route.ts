import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { removeSupport } from '@/domain/organization/remove-support'
import { paths } from '@/paths'

/** Takes such a record away. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string; id: string }) => paths.deskSupports(slug),
  act: async (organizer, { place }) => {
    const removed = await removeSupport(organizer, place.slug, place.id)
    return removed === 'supports-too-many' ? 'done' : removed
  },
  done: 'removed',
})
