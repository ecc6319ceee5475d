import { seeDone } from '@/app/[language]/desk/parts/act'
import { endLink, makeLink, replaceLink } from '@/domain/delivery/addressee/link'
import { paths } from '@/paths'
import { type Place, receiptForm } from '../../parts/act-form'

const ACTS = { make: makeLink, replace: replaceLink, end: endLink }
const isAct = (what: string): what is keyof typeof ACTS => Object.hasOwn(ACTS, what)

/** Makes, replaces or ends the link of a delivery. */
export const { GET, POST } = receiptForm({
  page: ({ slug, id }: Place) => paths.deskAddressee(slug, id),
  act: async (organizer, { place, prefix, page, form: { what = '' } }) => {
    if (!isAct(what)) return 'unreadable'
    const result = await ACTS[what](organizer, place.slug, place.id)
    return result === 'done' ? seeDone(prefix, page, what) : result
  },
})
