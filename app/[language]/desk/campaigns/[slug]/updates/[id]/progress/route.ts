import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { findOwnCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { findUpdate } from '@/domain/update/queries'
import { progressOf } from '../progress'

type Context = { params: Promise<{ language: string; slug: string; id: string }> }

/** How far an update is, for the page that waits for it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug, id } = await params
  const headers = { 'cache-control': 'private, no-store' }
  const organizer = await whoIsAsking()
  if (!organizer) return Response.json({ error: 'signed-out' }, { status: 403, headers })
  const campaign = await findOwnCampaign(organizer, slug)
  const found = campaign && may(campaign.role, 'write-update') ? await findUpdate(campaign.id, id) : null
  if (!found) return Response.json({ error: 'update-unknown' }, { status: 404, headers })
  return Response.json(progressOf(found, pageLanguage(prefix, undefined)), { headers })
}
