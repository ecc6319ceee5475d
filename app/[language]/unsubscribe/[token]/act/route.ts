import { readForm, seeOther } from '@/app/parts/form'
import { stopNews } from '@/domain/update/stop-news'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * Stops the news. A mail program posts `List-Unsubscribe=One-Click` here by itself, without cookies or Origin (RFC 8058), and looks at the
 * status alone; the page's button comes without it, and leads to what was done. Whether the token is known changes nothing of the answer.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const form = await readForm(request)
  await stopNews(token)
  if (form && !('List-Unsubscribe' in form))
    return seeOther(inLanguage(language, `${paths.unsubscribe(token)}?done`))
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
}
