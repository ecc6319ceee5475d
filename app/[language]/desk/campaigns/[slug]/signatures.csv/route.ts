import { refuse } from '@/app/desk/act'
import { writeSignaturesCsv } from '@/app/desk/signatures-csv'
import { seeOther } from '@/app/form'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/stream'
import { whoIsAsking } from '@/auth'
import { exportSignatures } from '@/domain/signature/export-signatures'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** All signatories with their e-mail addresses, streamed. Needs a fresh sign-in and is written into the history. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskCampaign(slug)
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(page)))
  const now = new Date()
  const batches = await exportSignatures(organizer, slug, now)
  if (batches === 'sign-in-again') return seeOther(`${inLanguage(prefix, paths.signIn(page))}&problem=fresh`)
  if (typeof batches === 'string') return refuse(prefix, page, batches)
  return new Response(streamText(writeSignaturesCsv(batches)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-${now.toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}

/** Only the button hands this file out: a link, a prefetch or a scanner must not. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix } = await params
  const sentence = translator(pageLanguage(prefix, undefined), 'desk')('exportByForm')
  return new Response(`${sentence}\n`, {
    status: 405,
    headers: { allow: 'POST', 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
