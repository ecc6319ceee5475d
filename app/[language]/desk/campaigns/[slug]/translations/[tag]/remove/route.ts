import { refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { removeTranslation } from '@/domain/campaign/remove-translation'
import { paths } from '@/paths'
import { translationPage } from '../translation-act'

/** Takes a translation off the page; one that is not on it is deleted. */
export const { GET, POST } = deskForm({
  page: translationPage,
  act: async (organizer, { place: { slug, tag }, prefix, page }) => {
    const removed = await removeTranslation(organizer, slug, tag)
    if (removed === 'taken-off') return seeDone(prefix, page, 'translation-taken-off')
    if (removed === 'deleted') return seeDone(prefix, paths.deskTranslations(slug), 'translation-deleted')
    return refuse(prefix, paths.deskTranslations(slug), removed)
  },
})
