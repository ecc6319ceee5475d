import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type Plain, tooLarge } from '@/front/plain-page'
import { readPublicPage } from '@/front/public-pages'
import { bodyLimit, isAmbiguous, isEndless, isInternal, knownPages, type Route } from '@/front/routes'

const methods = ['GET', 'HEAD', 'POST']
export const allowedMethods = methods.join(', ')

/** Decides by the request's head alone. Null lets it in; the body is counted while it arrives (intake.ts). */
export function refuseHead(request: IncomingMessage, route: Route, origin: string): Plain | null {
  if (!methods.includes(request.method ?? '')) return notAllowed(allowedMethods)
  if (isInternal(route) || isAmbiguous(route) || isEndless(route)) return { status: 404, code: 'not-found' }
  if (request.method !== 'POST') return null
  // Next would make the whole page, past the turns that reading takes.
  if (readPublicPage(route) || !knownPages.has(route.segments[0] ?? '')) return notAllowed('GET, HEAD')
  if (isForeign(request.headers, route, origin)) {
    return { status: 403, code: 'foreign-origin', values: { origin } }
  }
  const length = request.headers['content-length']
  return length !== undefined && Number(length) > bodyLimit(route) ? tooLarge(bodyLimit(route)) : null
}

function notAllowed(methods: string): Plain {
  return { status: 405, code: 'method-not-allowed', values: { methods }, headers: { allow: methods } }
}

function isForeign(headers: IncomingHttpHeaders, route: Route, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin !== origin
  if (route.kind?.needsOrigin) return true
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/**
 * After a refusal: reads and drops what is still on its way for a while, so that the client sees the answer. A browser
 * looks at no answer before it has sent its whole file, so where files are uploaded this waits longer.
 */
export function discardRest(request: IncomingMessage, route: Route | null): void {
  if (request.complete) return
  const upload = route?.kind?.upload
  let size = 0
  const stop = () => request.socket.destroy()
  const timer = setTimeout(stop, upload ? 60_000 : 2000)
  request.once('close', () => clearTimeout(timer))
  request.once('end', () => clearTimeout(timer))
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > (upload ? 512 : 8) * 1024 * 1024) stop()
  })
  request.resume()
}
