import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { askHandler } from '@/front/ask-handler'
import { askForPage, askNext, type Door, type Visit } from '@/front/ask-next'
import type { Whole } from '@/front/capture'
import { accepts } from '@/front/compression'
import { type Finished, finishPage, plainBytes, scriptsOf, send } from '@/front/finish'
import { discardRest } from '@/front/gate'
import { findCalled } from '@/front/lane'
import { type Plain, plainAnswer } from '@/front/plain-page'
import { pageAddress, readPublicPage } from '@/front/public-pages'
import { clientAddress, trustedHeaders } from '@/front/trusted-headers'
import { actAddress, isFramable, isPagePath, readRoute, sendsOf, type Route } from '@/front/routes'

// How the front door answers: with what Next says, with a form that is shown again, or with a refusal of its own.

/** A body with what Next is told about it, and what is answered instead if it fails on its way; what is done once the head is out. */
type Posted = {
  body?: Buffer | Readable
  told?: IncomingHttpHeaders
  instead?: () => Plain | null
  onHead?: () => void
}

/** Answers one request with what its handler says to it, or Next. */
export async function answerFromNext(door: Door, visit: Visit, posted: Posted = {}): Promise<void> {
  const { request, response, route } = visit
  const headers: IncomingHttpHeaders = { ...trustedHeaders(request, door.base), ...posted.told }
  // Pages are compressed here, when they are whole.
  const sends = sendsOf(route)
  const streams = sends && accepts(headers['accept-encoding']?.toString(), 'gzip')
  headers['accept-encoding'] = streams ? 'gzip' : undefined
  // Only a whole page says its status, so that a HEAD is answered from one as well.
  const method = request.method === 'HEAD' && !sends ? 'GET' : (request.method ?? 'GET')
  const page = readPublicPage(route)?.address ?? request.url ?? '/'
  const url = method === 'POST' ? actAddress(route) : page
  const told = { method, url, headers, body: posted.body }
  const to = { response, sends, onHead: posted.onHead }
  const called = findCalled(door.lane, route, method)
  const said = await (called ? askHandler(door, called, told, to) : askNext(door, told, to))
  if (said === 'passed') return
  const answer = posted.instead?.() ?? said
  if ('code' in answer) return refuse(visit, answer)
  await send(request, response, await finish(door, visit, answer, headers))
}

// A route handler cannot render a page: it names one, and its JSON answer goes along as the form's state.
async function finish(door: Door, visit: Visit, said: Whole, told: IncomingHttpHeaders): Promise<Finished> {
  const { request, response, route } = visit
  const again = said.headers['x-undersigned-render']
  if (typeof again !== 'string') {
    const scripts = scriptsOf(door.pageScript, route)
    return finishPage(said, 'private, no-store', { framable: isFramable(route), scripts })
  }
  if (!isPagePath(again)) throw new Error('x-undersigned-render must name a page')
  const headers: IncomingHttpHeaders = { accept: 'text/html' }
  for (const name of ['host', 'cookie', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for'] as const)
    headers[name] = told[name]?.toString()
  headers['x-undersigned-form'] = encodeURIComponent(plainBytes(said).toString('utf8'))
  const asking = { sender: clientAddress(request), client: response }
  const page = await askForPage(
    door,
    { url: again, headers },
    route.kind?.manyReaders ? 'link' : 'own',
    asking,
  )
  if ('code' in page) return plainAnswer(page, request.headers, route)
  const scripts = scriptsOf(door.pageScript, readRoute(pageAddress(again)))
  // Where the handler refuses nothing, the page says what it is: of who may not see it, that it isn't there.
  const status = said.status === 200 ? {} : { status: said.status }
  const finished = finishPage(page, 'private, no-store', { ...status, scripts })
  const { 'retry-after': wait, 'set-cookie': cookies } = said.headers
  finished.headers = { ...finished.headers, 'retry-after': wait, 'set-cookie': cookies }
  return finished
}

/** Has the handler answer without the body: it sends people to sign in, or back to the form. */
export async function answerUnread(door: Door, visit: Visit, told: IncomingHttpHeaders = {}): Promise<void> {
  await answerFromNext(door, visit, { body: Buffer.alloc(0), told: { ...told, 'content-type': undefined } })
  discardRest(visit.request, visit.route)
}

/** A file that is too large is explained by the page it was chosen on; its handler is told so instead of the body. */
export async function refuseOrExplain(door: Door, visit: Visit, refusal: Plain): Promise<void> {
  if (refusal.status !== 413 || !visit.route.kind?.upload) return refuse(visit, refusal)
  await answerUnread(door, visit, { 'x-undersigned-too-large': '1' })
}

type Refused = { request: IncomingMessage; response: ServerResponse; route: Route | null }

/** Answers without Next. */
export async function refuse({ request, response, route }: Refused, plain: Plain): Promise<void> {
  await send(request, response, plainAnswer(plain, request.headers, route))
  discardRest(request, route)
}
