import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { askNext, type Door, explainFault, type Visit } from '@/front/ask-next'
import { answerBuiltFile, isBuiltFile } from '@/front/answer-built-file'
import { answerFromCache, isCacheable } from '@/front/cached-pages'
import type { Captured, Whole } from '@/front/capture'
import { type Finished, finishPage, plainBytes, send } from '@/front/finish'
import {
  allowedMethods,
  discardRest,
  malformed,
  readBody,
  type Refusal,
  refuseBody,
  refuseHead,
} from '@/front/gate'
import { logRequest } from '@/front/log-request'
import { mendLink } from '@/front/mend-link'
import { busy, fault, type Plain, plainAnswer } from '@/front/plain-page'
import { carriesSession, clientAddress, isFromRouter, trustedHeaders, withoutRouter } from '@/front/replay'
import {
  actAddress,
  bodyLimit,
  isApi,
  isDownload,
  isFramable,
  isPagePath,
  isUpload,
  readRoute,
  type Route,
} from '@/front/routes'
import { openToReaders, setSecurityHeaders } from '@/front/security'
import { log } from '@/log'

/** How long a file may take to arrive: 10 MB at 1 Mbit/s. */
const UPLOAD_MILLISECONDS = 100_000
const UPLOADS_AT_ONCE = 6
const UPLOADS_OF_ONE = 3
/** The senders of the files that are being taken now. */
const uploads: string[] = []

/** What every request passes before Next sees it: gate, page cache, Next, and the finishing of pages. */
export function createFrontDoor(door: Door): RequestListener {
  return (request, response) => {
    // A client that leaves is no fault of ours.
    request.on('error', () => {})
    response.on('error', () => {})
    request.url = request.url && mendLink(request.url)
    const route = readRoute(request.url)
    setSecurityHeaders(response, route, door.base)
    if (request.method !== 'POST') openToReaders(response, route)
    logRequest(request, response, route)
    const answered = route
      ? enter(door, { request, response, route })
      : refuse(request, response, null, malformed)
    answered.catch((error: unknown) => {
      log.fault('web.fault', error)
      if (response.headersSent) response.destroy()
      else void refuse(request, response, route, fault)
    })
  }
}

async function enter(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { allow: allowedMethods }).end()
    return discardRest(request)
  }
  const refusal = refuseHead(request, route, door.base.origin)
  if (refusal) return refuseOrExplain(door, visit, refusal)
  if (isCacheable(visit)) return answerFromCache(door, visit)
  if (isBuiltFile(visit)) return answerBuiltFile(door, visit)
  if (request.method !== 'POST') return answerFromNext(door, visit)
  return isUpload(route) ? answerUpload(door, visit) : answerPost(door, visit, door.bodyMilliseconds)
}

/** A few at a time, and fewer of one sender: each file is held in memory before its handler asks who sends it. */
async function answerUpload(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  if (!carriesSession(request.headers)) return answerUnread(door, visit)
  const sender = clientAddress(request)
  const own = uploads.filter((one) => one === sender).length
  if (uploads.length >= UPLOADS_AT_ONCE || own >= UPLOADS_OF_ONE)
    return refuse(request, response, route, busy)
  uploads.push(sender)
  try {
    await answerPost(door, visit, door.bodyMilliseconds ?? UPLOAD_MILLISECONDS)
  } finally {
    uploads.splice(uploads.indexOf(sender), 1)
  }
}

/** Has the handler answer without the file: it sends people to sign in, or back to the form. */
async function answerUnread(door: Door, visit: Visit, told: IncomingHttpHeaders = {}): Promise<void> {
  await answerFromNext(door, visit, Buffer.alloc(0), { ...told, 'content-type': undefined })
  discardRest(visit.request, true)
}

async function answerPost(door: Door, visit: Visit, time: number | undefined): Promise<void> {
  const { request, response, route } = visit
  const body = await readBody(request, bodyLimit(route), time)
  if (body === null) return response.destroy() && undefined
  if (!Buffer.isBuffer(body)) return refuseOrExplain(door, visit, body)
  const unreadable = await refuseBody(request.headers, body)
  return unreadable ? refuse(request, response, route, unreadable) : answerFromNext(door, visit, body)
}

/** A file that is too large is explained by the page it was chosen on; its handler is told so instead of the body. */
async function refuseOrExplain(door: Door, visit: Visit, refusal: Refusal): Promise<void> {
  const { request, response, route } = visit
  if (refusal.status !== 413 || !isUpload(route)) return refuse(request, response, route, refusal)
  await answerUnread(door, visit, { 'x-undersigned-too-large': '1' })
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  route: Route | null,
  refusal: Plain,
): Promise<void> {
  await send(request, response, plainAnswer(refusal, request.headers, route))
  discardRest(request)
}

async function answerFromNext(
  door: Door,
  { request, response, route }: Visit,
  body?: Buffer,
  more: IncomingHttpHeaders = {},
): Promise<void> {
  const told = { ...trustedHeaders(request, door.base), ...more }
  // Pages are compressed here, when they are whole.
  const streams = (isApi(route) || isDownload(route)) && /\bgzip\b/.test(String(told['accept-encoding']))
  told['accept-encoding'] = streams ? 'gzip' : undefined
  const url = request.method === 'POST' ? actAddress(route) : (request.url ?? '/')
  const captured = await askNext(
    door,
    { method: request.method ?? 'GET', url, headers: told, body },
    response,
  )
  if (captured === 'passed' || response.destroyed) return
  await send(request, response, await complete(door, { request, response, route }, captured, told))
}

async function complete(
  door: Door,
  visit: Visit,
  captured: Exclude<Captured, 'passed'>,
  told: IncomingHttpHeaders,
): Promise<Finished> {
  if (captured === 'gone' || captured.status === 500) return recover(door, visit, told)
  const again = captured.headers['x-undersigned-render']
  if (typeof again === 'string') return showFormAgain(door, visit, { again, captured, told })
  return finishPage(captured, 'private, no-store', { framable: isFramable(visit.route) })
}

// Next answers 500 to a router's header it cannot read. The whole page tells its router to load it anew.
async function recover(door: Door, visit: Visit, told: IncomingHttpHeaders): Promise<Finished> {
  if (visit.request.method === 'POST' || !isFromRouter(told)) return explainFault(door, visit)
  const url = visit.route.pathname
  const page = await askNext(door, { method: 'GET', url, headers: withoutRouter(told) })
  if (typeof page === 'string' || page.status >= 500) return explainFault(door, visit)
  return finishPage(page, 'private, no-store', { framable: isFramable(visit.route) })
}

type Again = { again: string; captured: Whole; told: IncomingHttpHeaders }

// A route handler cannot render a page: it names one, and its JSON answer goes along as the form's state.
async function showFormAgain(door: Door, visit: Visit, { again, captured, told }: Again): Promise<Finished> {
  if (!isPagePath(again)) throw new Error('x-undersigned-render must name a page')
  const { host, cookie } = told
  const kept = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for'] as const
  const headers: IncomingHttpHeaders = { host, cookie, accept: 'text/html' }
  for (const name of kept) headers[name] = told[name]?.toString()
  headers['x-undersigned-form'] = encodeURIComponent(plainBytes(captured).toString('utf8'))
  const page = await askNext(door, { method: 'GET', url: again, headers })
  if (typeof page === 'string' || page.status >= 500) return explainFault(door, visit)
  const finished = finishPage(page, 'private, no-store', { status: captured.status })
  const { 'retry-after': wait, 'set-cookie': cookies } = captured.headers
  finished.headers = { ...finished.headers, 'retry-after': wait, 'set-cookie': cookies }
  return finished
}
