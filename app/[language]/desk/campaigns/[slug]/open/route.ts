import { actOnCampaign } from '@/app/desk/act'
import { seeOther } from '@/app/form'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

export async function POST(_: Request, { params }: Context): Promise<Response> {
  return actOnCampaign(await params, openCampaign, 'opened')
}

/** The address a form was sent to, opened again: back to the overview. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  return seeOther(inLanguage(prefix, paths.deskCampaign(slug)))
}
