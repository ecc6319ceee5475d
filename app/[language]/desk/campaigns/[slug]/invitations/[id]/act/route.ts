import { seeDone } from '@/app/[language]/desk/parts/act'
import { removeInvitation } from '@/domain/invitation/remove-invitation'
import { markReturned } from '@/domain/invitation/mark-returned'
import { resumeInvitation, stopInvitation } from '@/domain/invitation/stop-invitation'
import { planInvitations, planReminders } from '@/domain/invitation/plan-mails'
import { paths } from '@/paths'
import { askForm } from '../../parts/act'

type Place = { slug: string; id: string }

const VERBS = {
  stopped: stopInvitation,
  resumed: resumeInvitation,
  returned: markReturned,
  removed: removeInvitation,
}

/** A button on an invitation's page; `what` says which. */
export const { GET, POST } = askForm({
  page: ({ slug, id }: Place) => paths.deskInvitation(slug, id),
  act: async (organizer, { place: { slug, id }, form, prefix, page }) => {
    if (form.what === 'ask' || form.what === 'remind') {
      const plan = form.what === 'ask' ? planInvitations : planReminders
      const planned = await plan(organizer, slug, 'now', id)
      if (typeof planned === 'string') return planned
      return seeDone(prefix, page, `${form.what === 'ask' ? 'planned' : 'reminders-planned'}&count=1`)
    }
    const what = (Object.keys(VERBS) as (keyof typeof VERBS)[]).find((one) => one === form.what)
    if (!what) return 'unreadable'
    const done = await VERBS[what](organizer, slug, id)
    if (done !== 'done') return done
    return seeDone(prefix, what === 'removed' ? paths.deskInvitations(slug) : page, what)
  },
})
