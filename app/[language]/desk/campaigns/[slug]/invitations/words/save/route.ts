import { seeDone } from '@/app/[language]/desk/parts/act'
import { saveInvitationWords } from '@/domain/invitation/words'
import { paths } from '@/paths'
import { askForm } from '../../parts/act'

/** Keeps the organizers' words in one language. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string }) => paths.deskInvitationWords(slug),
  act: async (organizer, { place: { slug }, form, prefix, page }) => {
    const saved = await saveInvitationWords(organizer, slug, form.words ?? '', form.text ?? '')
    return saved === 'done' ? seeDone(prefix, page, 'words-saved') : saved
  },
})
