import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { askNext, type Door, explainFault, type Visit } from '@/front/ask-next'
import { answerPost, answerUnread, type Answering } from '@/front/answer-post'
import { answerBuiltFile, isBuiltFile } from '@/front/answer-built-file'
import { answerFromCache, isForAnyone } from '@/front/cached-pages'
import type { Captured, Whole } from '@/front/capture'
import { type Finished, finishPage, plainBytes, send } from '@/front/finish'
import { allowedMethods, discardRest, malformed, refuseHead } from '@/front/gate'
import { logRequest } from '@/front/log-request'
import { mendLink } from '@/front/mend-link'
import { crowded, fault, type Plain, plainAnswer } from '@/front/plain-page'
import { readPublicPage } from '@/front/public-pages'
import type { Share } from '@/front/renders'
import { carriesSession, clientAddress, trustedHeaders } from '@/front/replay'
import {
  actAddress,
  isApi,
  isDownload,
  isFramable,
  isPagePath,
  isUpload,
  knownPages,
  readRoute,
  type Route,
} from '@/front/routes'
import { openToReaders, setSecurityHeaders } from '@/front/security'
import { log } from '@/log'

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
    if (door.adaptPolicy) adaptPolicy(response, door.adaptPolicy)
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

// Pages set theirs when they are finished, in several places; here all of them pass.
function adaptPolicy(response: ServerResponse, adapt: (policy: string) => string): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    setHeader(name, name === 'content-security-policy' ? adapt(String(value)) : value)
}

async function enter(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { allow: allowedMethods }).end()
    return discardRest(request)
  }
  const refusal = refuseHead(request, route, door.base.origin)
  if (refusal) return refuseOrExplain(door, visit, refusal)
  if (request.method !== 'POST') return answerReading(door, visit)
  return answerPost(door, visit, answering(door, visit))
}

async function answerReading(door: Door, visit: Visit): Promise<void> {
  const { response, route } = visit
  if (isBuiltFile(visit)) return answerBuiltFile(door, visit)
  const page = readPublicPage(route)
  if (!page && (isApi(route) || isDownload(route))) return answerFromNext(door, visit)
  if (!page) return answerPage(door, visit, knownPages.has(route.segments[0] ?? '') ? 'own' : 'asked')
  // Another spelling of its path is not another page.
  if (page.path !== route.pathname) {
    response.writeHead(308, { location: page.path + route.search }).end()
    return
  }
  return isForAnyone(visit, page) ? answerFromCache(door, visit, page) : answerPage(door, visit, 'asked')
}

/** Answers with a page that is made for this request alone, when it is its turn. */
async function answerPage(door: Door, visit: Visit, share: Share): Promise<void> {
  const { request, response, route } = visit
  const whose = carriesSession(request.headers) ? 'own' : share
  const asking = { sender: clientAddress(request), client: response }
  const taken = await door.renders.inTurn(whose, asking, () => answerFromNext(door, visit))
  if (taken === 'busy') await refuse(request, response, route, crowded)
}

/** What answer-post.ts needs of this file. */
function answering(door: Door, visit: Visit): Answering {
  return {
    ask: (body, told, instead) => answerFromNext(door, visit, { body, told, instead }),
    refuse: (plain) => refuseOrExplain(door, visit, plain),
  }
}

/** A file that is too large is explained by the page it was chosen on; its handler is told so instead of the body. */
async function refuseOrExplain(door: Door, visit: Visit, refusal: Plain): Promise<void> {
  const { request, response, route } = visit
  if (refusal.status !== 413 || !isUpload(route)) return refuse(request, response, route, refusal)
  await answerUnread(visit, answering(door, visit), { 'x-undersigned-too-large': '1' })
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

/** A body with what Next is told about it, and what is answered instead if it fails on its way. */
type Posted = {
  body: Buffer | Readable
  told: IncomingHttpHeaders
  instead?: (() => Plain | null) | undefined
}

async function answerFromNext(
  door: Door,
  { request, response, route }: Visit,
  { body, told: more, instead }: Partial<Posted> = {},
): Promise<void> {
  const told: IncomingHttpHeaders = { ...trustedHeaders(request, door.base), ...more }
  // Pages are compressed here, when they are whole.
  const streams = (isApi(route) || isDownload(route)) && /\bgzip\b/.test(String(told['accept-encoding']))
  told['accept-encoding'] = streams ? 'gzip' : undefined
  const page = readPublicPage(route)?.address ?? request.url ?? '/'
  const url = request.method === 'POST' ? actAddress(route) : page
  const captured = await askNext(
    door,
    { method: request.method ?? 'GET', url, headers: told, body },
    response,
  )
  if (captured === 'passed' || response.destroyed) return
  const failure = instead?.()
  if (failure) return refuse(request, response, route, failure)
  await send(request, response, await complete(door, { request, response, route }, captured, told))
}

async function complete(
  door: Door,
  visit: Visit,
  captured: Exclude<Captured, 'passed'>,
  told: IncomingHttpHeaders,
): Promise<Finished> {
  if (captured === 'gone' || captured.status === 500) return explainFault(door, visit)
  const again = captured.headers['x-undersigned-render']
  if (typeof again === 'string') return showFormAgain(door, visit, { again, captured, told })
  return finishPage(captured, 'private, no-store', { framable: isFramable(visit.route) })
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
  const asking = { sender: clientAddress(visit.request), client: visit.response }
  const page = await door.renders.inTurn('own', asking, () =>
    askNext(door, { method: 'GET', url: again, headers }),
  )
  if (page === 'busy') return plainAnswer(crowded, visit.request.headers, visit.route)
  if (typeof page === 'string' || page.status >= 500) return explainFault(door, visit)
  const finished = finishPage(page, 'private, no-store', { status: captured.status })
  const { 'retry-after': wait, 'set-cookie': cookies } = captured.headers
  finished.headers = { ...finished.headers, 'retry-after': wait, 'set-cookie': cookies }
  return finished
}
