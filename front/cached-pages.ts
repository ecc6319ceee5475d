import type { IncomingHttpHeaders } from 'node:http'
import { askForPage, type Door, type Visit } from '@/front/ask-next'
import { finishPage, type Finished, isHtml, scriptsOf, send } from '@/front/finish'
import { plainAnswer } from '@/front/plain-page'
import type { Page } from '@/front/page-cache'
import type { PublicPage } from '@/front/public-pages'
import { carriesSession } from '@/front/session-cookies'
import { clientAddress, hostHeaders } from '@/front/trusted-headers'
import { isFramable } from '@/front/routes'

/** Whether this request for a public page may be answered with bytes that were made for anyone. */
export function isForAnyone({ request: { headers } }: Visit, page: PublicPage): boolean {
  return page.shared && headers.authorization === undefined && !carriesSession(headers)
}

/** Answers with the page's kept bytes, or renders it once for everyone who is waiting for it. */
export function answerFromCache(door: Door, visit: Visit, { address }: PublicPage): Promise<void> | void {
  const kept = door.cache.kept(address)
  if (kept) return sendPage(visit, kept)
  return door.cache.find(address, () => render(door, visit, address)).then((page) => sendPage(visit, page))
}

function sendPage({ request, response }: Visit, page: Page): Promise<void> | void {
  if (page.status !== 200 || !isHtml(page)) return send(request, response, page)
  const etag = `W/"${page.etag}"`
  response.setHeader('etag', etag)
  const known = matches(request.headers['if-none-match'], etag)
  return send(request, response, known ? { ...page, status: 304 } : page)
}

// What Next is told is the same for everyone: no cookies, no client's address, no more of the query than the page is
// kept under, and no preferred language, because a link shows everyone the same, without redirects by language.
async function render(door: Door, { request, route }: Visit, url: string): Promise<Finished> {
  const headers: IncomingHttpHeaders = { ...hostHeaders(door.base), accept: 'text/html' }
  const share = door.cache.isProven(url) ? 'shared' : 'asked'
  const said = await askForPage(door, { url, headers }, share, { sender: clientAddress(request) })
  if ('code' in said) return plainAnswer(said, headers, route)
  const page = finishPage(said, 'public, max-age=0, s-maxage=1', {
    framable: isFramable(route),
    scripts: scriptsOf(door.pageScript, route),
    sheets: door.sheets,
  })
  if (page.status !== 200) page.headers['cache-control'] = 'no-store'
  return page
}

// Compared weakly (RFC 9110, 13.1.2): a cache on the way may have made a strong one of it.
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  return header.split(',').some((one) => {
    const asked = one.trim()
    return asked === etag || asked === '*' || `W/${asked}` === etag
  })
}
