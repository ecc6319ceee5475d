import { setTimeout as wait } from 'node:timers/promises'
import { seeDone } from '../../../../parts/act'
import { deskForm } from '../../../../parts/desk-form'
import { findCampaign } from '@/domain/campaign/queries'
import { launchNow } from '@/domain/campaign/set-launch'
import { paths } from '@/paths'

/** Looks whether the worker has done it, for about as long as it takes. */
const LOOKS = 12
const PAUSE = 250 // milliseconds

export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: async (organizer, { place: { slug }, prefix, page }) => {
    const asked = await launchNow(organizer, slug)
    if (asked !== 'done') return asked
    for (let look = 0; look < LOOKS; look += 1) {
      await wait(PAUSE)
      if (await findCampaign(slug)) return seeDone(prefix, page, 'launched')
    }
    return 'done'
  },
  done: 'launch-asked',
})
