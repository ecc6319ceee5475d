import { actOnCampaign, backTo } from '@/app/[language]/desk/parts/act'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

export async function POST(_: Request, { params }: Context): Promise<Response> {
  return actOnCampaign(await params, openCampaign, 'opened')
}

export const GET = backTo(({ slug }: { slug: string }) => paths.deskCampaign(slug))
