import type { IncomingHttpHeaders } from 'node:http'
import { encodingFor } from '@/front/compression'
import { askNext, type Door, explainFault, type Visit } from '@/front/ask-next'
import { encodingHeaders, finishPage, type Finished, isHtml, sendBytes } from '@/front/finish'
import { isFramable, isPublicPage, sharedQuery } from '@/front/routes'
import { hostHeaders, isFromRouter } from '@/front/replay'

const sessionCookie = /(^|;)\s*[^=;]*(authjs|session)[^=;]*=/i

/** Whether this request may be answered with bytes that were made for anyone. */
export function isCacheable({ request, route }: Visit): boolean {
  const { headers, method } = request
  if ((method !== 'GET' && method !== 'HEAD') || !isPublicPage(route)) return false
  if (sharedQuery(route) === null) return false
  if (headers.authorization !== undefined || sessionCookie.test(headers.cookie ?? '')) return false
  return !isFromRouter(headers)
}

/** Answers with the page's kept bytes, or renders it once for everyone who is waiting for it. */
export async function answerFromCache(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  const address = route.pathname + (sharedQuery(route) ?? '')
  const page = await door.cache.find(address, () => render(door, visit, address))
  if (!isHtml(page) || page.status >= 500) return sendBytes(request, response, page)
  const etag = `W/"${page.etag}"`
  if (page.status === 200) response.setHeader('etag', etag)
  const encoding = encodingFor(page.body, request.headers['accept-encoding']?.toString())
  const headers = { ...page.headers, ...encodingHeaders(page.headers, encoding) }
  if (page.status === 200 && matches(request.headers['if-none-match'], etag)) {
    return sendBytes(request, response, { status: 304, headers, body: Buffer.alloc(0) })
  }
  sendBytes(request, response, { status: page.status, headers, body: await page.encoded(encoding) })
}

// What Next is told is the same for everyone: no cookies, no client's address, no more of the query than the page is
// kept under, and no preferred language, because a link shows everyone the same (model.md, Languages).
async function render(door: Door, visit: Visit, url: string): Promise<Finished> {
  const headers: IncomingHttpHeaders = { ...hostHeaders(door.base), accept: 'text/html' }
  const captured = await askNext(door, { method: 'GET', url, headers })
  if (typeof captured === 'string' || captured.status === 500) return explainFault(door, visit)
  const page = finishPage(captured, 'public, max-age=0, s-maxage=1', { framable: isFramable(visit.route) })
  if (page.status !== 200) page.headers['cache-control'] = 'no-store'
  return page
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim() === etag)
}
