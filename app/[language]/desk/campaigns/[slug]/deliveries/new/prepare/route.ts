import { deliveryForms } from '../../parts/act'
import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { inLanguage, paths } from '@/paths'
import { choiceOf, cutoffQuery, readCutoff, readLanguages } from '../cutoff-query'

/** Shows who is in; or asks for a delivery as of the moment that was shown, and shows it: who asks second for the same, the one that was begun. */
export const { GET, POST } = deliveryForms({
  page: ({ slug }: { slug: string }, form) => paths.deskDeliveryNew(slug) + cutoffQuery(form),
  act: async (organizer, { place, prefix, page, form }) => {
    const { act, seen = '', seenAt = '', recipient = '', note = '' } = form
    if (act === 'show') return showAgain(againAt(prefix, page), { values: form, faults: {} }, 200)
    const cutoff = readCutoff(form)
    if (seen !== choiceOf(cutoff)) return 'cutoff-unseen'
    const values = { ...cutoff, seenAt, recipient, note, languages: readLanguages(form) }
    const asked = await prepareDelivery(organizer, place.slug, values)
    if (typeof asked === 'string') return asked
    return seeOther(inLanguage(prefix, paths.deskDelivery(place.slug, asked.id)))
  },
})
