import { seeDone } from '@/app/[language]/desk/parts/act'
import { stopPlanned } from '@/domain/invitation/stop-mails'
import { paths } from '@/paths'
import { askForm } from '../parts/act'

/** Takes back every mail that has not left. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string }) => paths.deskInvitations(slug),
  act: async (organizer, { place: { slug }, prefix, page }) => {
    const stopped = await stopPlanned(organizer, slug)
    return typeof stopped === 'string' ? stopped : seeDone(prefix, page, `stopped-all&count=${stopped.count}`)
  },
})
