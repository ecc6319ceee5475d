import { deskForm } from '../../../../parts/desk-form'
import { saveKeeping } from '@/domain/campaign/save-keeping'
import { paths } from '@/paths'

const daysOf = (text: string | undefined) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : NaN)

/** Saves how long what is sealed is kept. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskKeeping(slug),
  typed: ({ addressDays = '', restDays = '', seen = '' }) => ({ addressDays, restDays, seen }),
  act: (organizer, { place, typed }) => {
    const restDays = typed.restDays === 'kept' ? null : daysOf(typed.restDays)
    return saveKeeping(organizer, place.slug, {
      addressDays: daysOf(typed.addressDays),
      restDays,
      seen: typed.seen,
    })
  },
  done: 'keeping-saved',
})
