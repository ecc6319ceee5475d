import { seeDone } from '@/app/[language]/desk/parts/act'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { changeInvitation } from '@/domain/invitation/change-invitation'
import { draftOf, findInvitationFaults, tidyInvitation } from '@/domain/invitation/find-invitation-faults'
import { paths } from '@/paths'
import { askForm } from '../../parts/act'
import { faultsOf } from '../../parts/refusals'

type Place = { slug: string; id: string }

/** Corrects where an organization is written to, and what is noted of it. */
export const { GET, POST } = askForm({
  page: ({ slug, id }: Place) => paths.deskInvitation(slug, id),
  act: async (organizer, { place: { slug, id }, form, prefix, page }) => {
    // The name stays: another one is another organization.
    const values = { ...tidyInvitation(form), organization: 'x' }
    const faults = findInvitationFaults(values)
    if (Object.keys(faults).length > 0) {
      const said = faultsOf(pageLanguage(prefix, undefined), faults, values)
      return showAgain(againAt(prefix, page), { values: form, faults: said }, 400)
    }
    const changed = await changeInvitation(organizer, slug, id, draftOf(values))
    return changed === 'done' ? seeDone(prefix, page, 'changed') : changed
  },
})
