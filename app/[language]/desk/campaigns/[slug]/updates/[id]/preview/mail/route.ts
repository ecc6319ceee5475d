import { whoIsAsking } from '@/auth'
import { findOwnCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { findUpdate } from '@/domain/update/queries'
import { previewOf } from '../../parts/preview-of'

type Context = { params: Promise<{ slug: string; id: string }> }

// A mail brings its own styles and no script, and only the desk's own page frames it.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'"

/** The HTML of an update's mail, as it leaves. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const place = await params
  const organizer = await whoIsAsking()
  const campaign = organizer && (await findOwnCampaign(organizer, place.slug))
  const allowed = campaign && may(campaign.role, 'write-update') && (await findUpdate(campaign.id, place.id))
  const shown = allowed ? await previewOf(place, Object.fromEntries(new URL(request.url).searchParams)) : null
  const headers = { 'cache-control': 'private, no-store' }
  if (!shown) return new Response(null, { status: 404, headers })
  return new Response(shown.html, {
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  })
}
