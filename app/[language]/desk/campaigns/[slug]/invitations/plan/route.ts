import { seeDone } from '@/app/[language]/desk/parts/act'
import { planInvitations, planReminders } from '@/domain/invitation/plan-mails'
import { paths } from '@/paths'
import { askForm } from '../parts/act'

/** Plans the first mail to everyone who may get it, or the reminder. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string }) => paths.deskInvitations(slug),
  act: async (organizer, { place: { slug }, form, prefix, page }) => {
    const { time = '', zone = '' } = form
    const when = time === '' ? 'now' : { time, zone }
    const plan = form.what === 'remind' ? planReminders : planInvitations
    const planned = await plan(organizer, slug, when)
    if (typeof planned === 'string') return planned
    const done = form.what === 'remind' ? 'reminders-planned' : 'planned'
    return seeDone(prefix, page, `${done}&count=${planned.count}`)
  },
})
