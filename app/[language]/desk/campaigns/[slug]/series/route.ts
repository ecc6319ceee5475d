import { backTo, refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { readForm, seeOther } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { joinSeries } from '@/domain/campaign/join-series'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Lets a letter belong with another one, or stand alone again. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskCampaign(slug)
  const form = await readForm(request)
  if (!form) return refuse(prefix, page, 'unreadable')
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(page)))
  const result = await joinSeries(organizer, slug, form.other ?? '')
  return result === 'done' ? seeDone(prefix, page, 'series-saved') : refuse(prefix, page, result)
}

export const GET = backTo(({ slug }: { slug: string }) => paths.deskCampaign(slug))
