import { seeDone } from '@/app/[language]/desk/parts/act'
import { addList } from '@/domain/invitation/stored-list'
import { paths } from '@/paths'
import { askForm } from '../../../parts/act'
import { listQuery, readChoice } from '../choice'

type Place = { slug: string; id: string }

/** Adds what can be added of a list; lines that need mending stay on its page. */
export const { GET, POST } = askForm({
  page: ({ slug, id }: Place, form) => paths.deskInvitationList(slug, id) + listQuery(form),
  act: async (organizer, { place: { slug, id }, form, prefix }) => {
    const choice = readChoice(form)
    const result = await addList(organizer, slug, id, choice)
    // Pressed twice: what the first press added is there.
    if (result === 'list-unknown') return seeDone(prefix, paths.deskInvitations(slug), 'list-over')
    if (typeof result === 'string') return result
    const done = `added&count=${result.added}&there=${result.there}`
    const page =
      result.faulty > 0 ? paths.deskInvitationList(slug, id) + listQuery(form) : paths.deskInvitations(slug)
    return seeDone(prefix, page, done)
  },
})
