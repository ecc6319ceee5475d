import { refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { publishEdition } from '@/domain/campaign/publish-edition'
import { paths } from '@/paths'
import { keepLetter, readLetter } from '../read-letter'

/** Publishes the changed letter as a new edition. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskChange(slug),
  typed: keepLetter,
  alone: true,
  act: async (organizer, { place, prefix, page, typed }) => {
    const answer = await publishEdition(organizer, place.slug, { ...readLetter(typed), seen: typed.seen })
    if (answer === 'edition-meanwhile')
      return refuse(prefix, page, answer, { values: { ...typed, compared: 'yes' } })
    return answer === 'done' ? seeDone(prefix, paths.deskEdit(place.slug), 'edition-published') : answer
  },
})
