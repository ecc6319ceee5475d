import { readForm, seeOther } from '@/app/parts/form'
import { getNewsAgain } from '@/domain/update/get-news-again'
import { stopNews } from '@/domain/update/stop-news'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * Stops the news. A mail program posts `List-Unsubscribe=One-Click` here by itself, without cookies or Origin (RFC 8058), and looks at the
 * status alone: whatever else it sends, that only ever stops. The page's buttons come without it, and lead back to what is so now.
 * Whether the token is known changes nothing of the answer.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const form = await readForm(request)
  const byPage = form !== null && !('List-Unsubscribe' in form)
  await (byPage && form.again === 'true' ? getNewsAgain(token) : stopNews(token))
  if (byPage) return seeOther(inLanguage(language, `${paths.unsubscribe(token)}?done`))
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
}
