import { once } from 'node:events'
import { probes } from '@/addresses'
import type { RequestListener } from 'node:http'
import { answerFromNext, refuse, refuseOrExplain } from '@/front/answer'
import { answerBuiltFile, isBuiltFile } from '@/front/answer-built-file'
import { answerPost } from '@/front/answer-post'
import type { Door, Visit } from '@/front/ask-next'
import { answerFromCache, isForAnyone } from '@/front/cached-pages'
import { allowedMethods, discardRest, refuseHead } from '@/front/gate'
import { logRequest } from '@/front/log-request'
import { mendLink } from '@/front/mend-link'
import { busy, crowded, fault, malformed, restored } from '@/front/plain-page'
import { readPublicPage } from '@/front/public-pages'
import type { Share } from '@/front/renders'
import { carriesSession } from '@/front/session-cookies'
import { clientAddress } from '@/front/trusted-headers'
import { knownPages, readRoute, sendsOf } from '@/front/routes'
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
    logRequest(request, response, route)
    const visit = { request, response, route }
    const fail = (error: unknown) => {
      log.fault('web.fault', error)
      if (response.headersSent) response.destroy()
      else void refuse(visit, fault)
    }
    try {
      const answered = route ? enter(door, { ...visit, route }) : refuse(visit, malformed)
      answered?.catch(fail)
    } catch (error) {
      fail(error)
    }
  }
}

/** @returns a promise only where something is waited for: a page that is kept leaves at once. */
function enter(door: Door, visit: Visit): Promise<void> | void {
  const { request, response, route } = visit
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { allow: allowedMethods }).end()
    return discardRest(request, route)
  }
  if (door.isRestored?.() && !isProbe(route)) return refuse(visit, restored)
  const refusal = refuseHead(request, route, door.base.origin)
  if (refusal) return refuseOrExplain(door, visit, refusal)
  const answer = () => (request.method === 'POST' ? answerPost(door, visit) : answerReading(door, visit))
  return sendsOf(route) === 'file' ? inFileTurn(door, visit, answer) : answer()
}

const PROBES: readonly string[] = Object.values(probes)
const isProbe = ({ pathname }: Visit['route']) => PROBES.includes(pathname)

/** Answers with a file: to one client a few at a time, and to all of them not many. The turn ends with the last byte. */
async function inFileTurn(door: Door, visit: Visit, answer: () => Promise<void> | void): Promise<void> {
  const { response } = visit
  const send = async () => {
    await answer()
    if (!response.closed) await once(response, 'close')
  }
  if ((await door.renders.inTurn('file', askingOf(visit), send)) === 'busy') await refuse(visit, busy)
}

function answerReading(door: Door, visit: Visit): Promise<void> | void {
  const { response, route } = visit
  if (isBuiltFile(route)) return answerBuiltFile(door, visit)
  const page = readPublicPage(route)
  const sends = sendsOf(route)
  if (sends === 'picture') return answerInTurn(door, visit, 'picture')
  if (!page && sends) return answerFromNext(door, visit)
  if (route.kind?.manyReaders) return answerInTurn(door, visit, 'link')
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
  return answerInTurn(door, visit, carriesSession(visit.request.headers) ? 'own' : share)
}

/** The turn ends with the head: what is left is up to the client. */
async function answerInTurn(door: Door, visit: Visit, share: Share): Promise<void> {
  const answer = (give: () => void) => answerFromNext(door, visit, { onHead: give })
  const taken = await door.renders.inTurn(share, askingOf(visit), answer)
  if (taken === 'busy') await refuse(visit, crowded)
}

const askingOf = ({ request, response }: Visit) => ({ sender: clientAddress(request), client: response })
