import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { findFaceFaults, saveFace } from '@/domain/face/save-face'
import { paths } from '@/paths'
import { faceSentences, readFace } from '../read-face'
import { refuseClosed } from '../refuse-closed'

/** Saves a letter's ink and its coalition's name, or shows what they would look like. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskFace(slug),
  typed: readFace,
  act: async (organizer, { place, prefix, page, form, typed }) => {
    const language = pageLanguage(prefix, undefined)
    if (form.act !== 'save' || form.nearest) {
      const faults = faceSentences(language, findFaceFaults(typed), typed)
      return showAgain(againAt(prefix, page), { values: typed, faults }, 200)
    }
    const saved = await saveFace(organizer, place.slug, typed)
    if (saved === 'already-closed') return refuseClosed(prefix, page, typed)
    if (typeof saved === 'string') return saved
    const faults = faceSentences(language, saved.faults, typed)
    return showAgain(againAt(prefix, page), { values: typed, faults }, 400)
  },
  done: 'face-saved',
})
