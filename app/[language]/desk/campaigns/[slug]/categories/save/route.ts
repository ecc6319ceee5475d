import { backTo, refuse, seeDone, showRefusal } from '@/app/[language]/desk/parts/act'
import { headingSentences, readWhoSigns } from '../who-signs'
import { againAt, readForm, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { isCategoryRefusal } from '@/domain/campaign/category'
import { saveCategories } from '@/domain/campaign/save-categories'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Saves who may sign and the categories. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const page = paths.deskCategories(slug)
  const form = await readForm(request)
  if (!form) return refuse(prefix, page, 'unreadable')
  const organizer = await whoIsAsking()
  if (!organizer) return refuse(prefix, page, 'signed-out', { values: form })
  const { rows, ...whoSigns } = readWhoSigns(form)
  const saved = await saveCategories(organizer, slug, whoSigns)
  if (saved === 'done') return seeDone(prefix, page, 'categories-saved')
  if (typeof saved !== 'string') {
    const faults = headingSentences(language, rows, { faults: saved.faults, categories: whoSigns.categories })
    return showAgain(againAt(prefix, page), { values: form, faults }, 400)
  }
  if (!isCategoryRefusal(saved)) return refuse(prefix, page, saved, { values: form })
  const sentence = translator(language, 'categories')(`refusal.${saved}`)
  return showRefusal(prefix, page, { sentence, status: 409 }, { values: form })
}

export const GET = backTo(({ slug }: { slug: string }) => paths.deskCategories(slug))
