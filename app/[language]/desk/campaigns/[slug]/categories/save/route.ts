import { refuse, showRefusal } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { isCategoryRefusal } from '@/domain/campaign/category'
import { saveCategories } from '@/domain/campaign/save-categories'
import { settleWaiting } from '@/domain/proof/settle-waiting'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { headingSentences, readWhoSigns } from '../who-signs'

/** Saves who may sign and the categories. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCategories(slug),
  act: async (organizer, { place, prefix, page, form: typed }) => {
    const language = pageLanguage(prefix, undefined)
    const { rows, ...whoSigns } = readWhoSigns(typed)
    const saved = await saveCategories(organizer, place.slug, { ...whoSigns, seen: typed.seen })
    if (typeof saved !== 'string') {
      const wrong = { faults: saved.faults, categories: whoSigns.categories }
      const faults = headingSentences(language, rows, wrong)
      return showAgain(againAt(prefix, page), { values: typed, faults }, 400)
    }
    if (saved === 'done') await settleWaiting(place.slug)
    if (saved === 'changed-meanwhile') return refuse(prefix, page, saved, { values: typed })
    if (saved === 'done' || !isCategoryRefusal(saved)) return saved
    const sentence = translator(language, 'categories')(`refusal.${saved}`)
    return showRefusal(prefix, page, { sentence, status: 409 }, { values: typed })
  },
  done: 'categories-saved',
})
