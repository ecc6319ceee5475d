import { backTo, refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { draftAgain, readDraft } from '@/app/[language]/desk/parts/draft-form'
import { readForm } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Saves what was typed on the page "edit". */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskEdit(slug)
  const form = await readForm(request)
  if (!form) return refuse(prefix, page, 'unreadable')
  const values = readDraft(form)
  const organizer = await whoIsAsking()
  if (!organizer) return draftAgain(prefix, page, values, { refusal: 'signed-out' })
  const saved = await saveCampaign(organizer, slug, values)
  if (typeof saved === 'string') return draftAgain(prefix, page, values, { refusal: saved })
  if ('faults' in saved) return draftAgain(prefix, page, values, saved)
  return seeDone(prefix, paths.deskEdit(saved.slug), 'saved')
}

export const GET = backTo(({ slug }: { slug: string }) => paths.deskEdit(slug))
