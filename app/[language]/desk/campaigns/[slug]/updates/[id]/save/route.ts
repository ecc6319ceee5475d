import type { UpdateText } from '@/domain/update/update'
import { saveUpdate } from '@/domain/update/write-update'
import { paths } from '@/paths'
import { type Place, textsAgain, updateForm, versionIn } from '../../parts/act'

/** Saves the draft, in every language of the form. */
export const { GET, POST } = updateForm({
  page: ({ slug, id }: Place) => paths.deskUpdate(slug, id),
  act: async (organizer, { place, form, prefix, page }) => {
    const saved = await saveUpdate(organizer, place, { texts: textsIn(form), version: versionIn(form) })
    return typeof saved === 'string' ? saved : textsAgain(prefix, page, form, saved.faults)
  },
  done: 'saved',
})

/** The texts of the form: `subject-de` and `text-de`. */
function textsIn(form: Record<string, string>): UpdateText[] {
  return Object.keys(form).flatMap((name) => {
    const language = name.startsWith('subject-') ? name.slice('subject-'.length) : null
    if (language === null) return []
    return [{ language, subject: form[name] ?? '', text: form[`text-${language}`] ?? '' }]
  })
}
