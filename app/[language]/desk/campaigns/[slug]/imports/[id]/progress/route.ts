import type { ImportContext } from '../../parts/act'
import { progressOf } from '../progress'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { findImport } from '@/domain/import/queries'

/** How far an import is, for the page that waits for it. */
export async function GET(_: Request, { params }: ImportContext): Promise<Response> {
  const { language: prefix, slug, id } = await params
  const headers = { 'cache-control': 'private, no-store' }
  const organizer = await whoIsAsking()
  if (!organizer) return Response.json({ error: 'signed-out' }, { status: 403, headers })
  const found = await findImport(organizer, slug, id)
  if (typeof found === 'string') return Response.json({ error: found }, { status: 404, headers })
  return Response.json(progressOf(found, pageLanguage(prefix, undefined)), { headers })
}
