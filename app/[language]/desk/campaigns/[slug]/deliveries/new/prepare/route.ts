import { deliveryForms } from '../../parts/act'
import { seeOther } from '@/app/parts/form'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { inLanguage, paths } from '@/paths'
import { cutoffQuery, readCutoff, readLanguages } from '../cutoff-query'

/** Asks for a delivery and shows it; who asks second is shown the one that was begun. */
export const { GET, POST } = deliveryForms({
  page: ({ slug }: { slug: string }, form) => paths.deskDeliveryNew(slug) + cutoffQuery(form),
  act: async (organizer, { place, prefix, form }) => {
    const { recipient = '', note = '' } = form
    const values = { ...readCutoff(form), recipient, note, languages: readLanguages(form) }
    const asked = await prepareDelivery(organizer, place.slug, values)
    if (typeof asked === 'string') return asked
    return seeOther(inLanguage(prefix, paths.deskDelivery(place.slug, asked.id)))
  },
})
