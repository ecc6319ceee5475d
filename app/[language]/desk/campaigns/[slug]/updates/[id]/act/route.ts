import { seeDone } from '@/app/[language]/desk/parts/act'
import { discardUpdate } from '@/domain/update/discard-update'
import { cancelUpdate, pauseUpdate, resumeUpdate } from '@/domain/update/steer-update'
import { paths } from '@/paths'
import { type Place, updateForm } from '../../parts/act'

const VERBS = { pause: pauseUpdate, resume: resumeUpdate, cancel: cancelUpdate, discard: discardUpdate }

/** The notice after each. */
const NOTICE = { pause: 'paused', resume: 'resumed', cancel: 'cancelled', discard: 'discarded' }

/** A button on an update's page; `what` says which. */
export const { GET, POST } = updateForm({
  page: ({ slug, id }: Place) => paths.deskUpdate(slug, id),
  act: async (organizer, { place, form, prefix, page }) => {
    const what = (Object.keys(VERBS) as (keyof typeof VERBS)[]).find((one) => one === form.what)
    if (!what) return 'unreadable'
    const done = await VERBS[what](organizer, place)
    if (done !== 'done') return done
    return seeDone(prefix, what === 'discard' ? paths.deskUpdates(place.slug) : page, NOTICE[what])
  },
})
