import { againAt, backTo, refuse, seeDone } from '@/app/desk/act'
import { readForm, seeOther, showAgain } from '@/app/form'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { joinSeries } from '@/domain/campaign/join-series'
import { translator } from '@/messages/translator'
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
  if (result === 'done') return seeDone(prefix, page, 'series-saved')
  if (result !== 'series-unknown') return refuse(prefix, page, result)
  const refusal = translator(pageLanguage(prefix, undefined), 'series')('unknown')
  return showAgain(againAt(prefix, page), { values: {}, faults: {}, refusal }, 404)
}

export const GET = backTo(({ slug }: { slug: string }) => paths.deskCampaign(slug))
