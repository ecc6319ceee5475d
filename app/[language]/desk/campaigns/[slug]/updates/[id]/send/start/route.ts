import { seeOther } from '@/app/parts/form'
import { sendUpdate } from '@/domain/update/send-update'
import { inLanguage, paths } from '@/paths'
import { type Place, textsAgain, updateForm, versionIn } from '../../../parts/act'

/** Sends the update to all who want news. */
export const { GET, POST } = updateForm({
  page: ({ slug, id }: Place) => paths.deskUpdateSend(slug, id),
  act: async (organizer, { place, form, prefix }) => {
    const sent = await sendUpdate(organizer, place, versionIn(form))
    // Its fields are on the page where it is written.
    if (typeof sent === 'object')
      return textsAgain(prefix, paths.deskUpdate(place.slug, place.id), {}, sent.faults)
    if (sent === 'changed-meanwhile') return 'changed-before-sending'
    return sent === 'done' || sent === 'being-sent'
      ? seeOther(inLanguage(prefix, paths.deskUpdate(place.slug, place.id)))
      : sent
  },
})
