import { seeDone } from '@/app/[language]/desk/parts/act'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { compareWithList } from '@/domain/invitation/compare-with-list'
import { draftOf, findInvitationFaults, tidyInvitation } from '@/domain/invitation/find-invitation-faults'
import { paths } from '@/paths'
import { askForm } from '../../parts/act'
import { faultsOf } from '../../parts/refusals'

/** Puts one organization on the ask list. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string }) => paths.deskInvitationAdd(slug),
  act: async (organizer, { place: { slug }, form, prefix, page }) => {
    const values = tidyInvitation(form)
    const faults = findInvitationFaults(values)
    if (Object.keys(faults).length > 0) {
      const said = faultsOf(pageLanguage(prefix, undefined), faults, values)
      return showAgain(againAt(prefix, page), { values: form, faults: said }, 400)
    }
    const { alike } = await compareWithList(organizer, slug, [draftOf(values)])
    const added = await addInvitations(organizer, slug, [draftOf(values)])
    if (typeof added === 'string') return added
    return added[0] === null
      ? 'invitation-twice'
      : seeDone(prefix, page, `added&count=1${alike[0] ? `&like=${alike[0].id}` : ''}`)
  },
})
