import type { DeliveryContext } from '../../parts/act'
import { progressOf } from '../progress'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { findDelivery } from '@/domain/delivery/desk-queries'

/** How far the files of a delivery are, for the page that waits for them. */
export async function GET(_: Request, { params }: DeliveryContext): Promise<Response> {
  const { language: prefix, slug, id } = await params
  const headers = { 'cache-control': 'private, no-store' }
  const organizer = await whoIsAsking()
  if (!organizer) return Response.json({ error: 'signed-out' }, { status: 403, headers })
  const found = await findDelivery(organizer, slug, id)
  if (typeof found === 'string') return Response.json({ error: found }, { status: 404, headers })
  return Response.json(progressOf(found, pageLanguage(prefix, undefined)), { headers })
}
