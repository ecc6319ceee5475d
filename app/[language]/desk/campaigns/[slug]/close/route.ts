import { actOnCampaign } from '@/app/desk/act'
import { seeOther } from '@/app/form'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

export async function POST(_: Request, { params }: Context): Promise<Response> {
  return actOnCampaign(await params, closeCampaign, 'closed')
}

/** The address a form was sent to, opened again: back to the overview. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  return seeOther(inLanguage(prefix, paths.deskCampaign(slug)))
}
