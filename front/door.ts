import type { RequestListener } from 'node:http'
import { answerFromNext, refuse, refuseOrExplain } from '@/front/answer'
import { answerBuiltFile, isBuiltFile } from '@/front/answer-built-file'
import { answerPost } from '@/front/answer-post'
import type { Door, Visit } from '@/front/ask-next'
import { answerFromCache, isForAnyone } from '@/front/cached-pages'
import { allowedMethods, discardRest, refuseHead } from '@/front/gate'
import { logRequest } from '@/front/log-request'
import { mendLink } from '@/front/mend-link'
import { crowded, fault, malformed } from '@/front/plain-page'
import { readPublicPage } from '@/front/public-pages'
import type { Share } from '@/front/renders'
import { carriesSession } from '@/front/session-cookies'
import { clientAddress } from '@/front/trusted-headers'
import { isStreamed, knownPages, readRoute } from '@/front/routes'
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
    const answered = route ? enter(door, { ...visit, route }) : refuse(visit, malformed)
    answered.catch((error: unknown) => {
      log.fault('web.fault', error)
      if (response.headersSent) response.destroy()
      else void refuse(visit, fault)
    })
  }
}

async function enter(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { allow: allowedMethods }).end()
    return discardRest(request, route)
  }
  const refusal = refuseHead(request, route, door.base.origin)
  if (refusal) return refuseOrExplain(door, visit, refusal)
  return request.method === 'POST' ? answerPost(door, visit) : answerReading(door, visit)
}

async function answerReading(door: Door, visit: Visit): Promise<void> {
  const { response, route } = visit
  if (isBuiltFile(route)) return answerBuiltFile(door, visit)
  const page = readPublicPage(route)
  if (!page && isStreamed(route)) return answerFromNext(door, visit)
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
  const { request, response } = visit
  const whose = carriesSession(request.headers) ? 'own' : share
  const asking = { sender: clientAddress(request), client: response }
  const taken = await door.renders.inTurn(whose, asking, () => answerFromNext(door, visit))
  if (taken === 'busy') await refuse(visit, crowded)
}
