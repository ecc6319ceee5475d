import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { againAt, showAgain } from '@/app/parts/form'
import { checkLetter } from '@/domain/campaign/draft-values'
import { paths } from '@/paths'
import { keepLetter, readLetter } from '../read-letter'

/** Shows what a changed letter changes, on the page where it is written. Changes nothing. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskChange(slug),
  typed: keepLetter,
  alone: true,
  act: async (_, { prefix, page, typed }) => {
    const checked = await checkLetter(readLetter(typed))
    if ('faults' in checked) return checked
    return showAgain(againAt(prefix, page), { values: { ...typed, compared: 'yes' }, faults: {} }, 200)
  },
})
