import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { readPublicPage } from '@/front/public-pages'
import {
  bodyLimit,
  isApi,
  isAmbiguous,
  isInternal,
  isOpenData,
  knownPages,
  requiresOrigin,
  type Route,
} from '@/front/routes'

/** Why a request does not get in. Its sentence for the person behind it is `door.{code}` in messages/. */
export type Refusal = {
  status: 400 | 403 | 404 | 405 | 408 | 413
  code:
    | 'malformed-request'
    | 'method-not-allowed'
    | 'not-found'
    | 'foreign-origin'
    | 'too-large'
    | 'too-slow'
    | 'malformed-body'
    | 'signed-out'
  /** What the sentence names. */
  values?: Record<string, string | number>
  headers?: Record<string, string>
}

export const malformed: Refusal = { status: 400, code: 'malformed-request' }
const methods = ['GET', 'HEAD', 'POST']
export const allowedMethods = methods.join(', ')

/** Decides by the request's head alone. Null lets it in; the body is counted while it arrives (intake.ts). */
export function refuseHead(request: IncomingMessage, route: Route, origin: string): Refusal | null {
  if (!methods.includes(request.method ?? '')) return notAllowed(allowedMethods)
  if (isInternal(route) || isAmbiguous(route)) return { status: 404, code: 'not-found' }
  if (request.method !== 'POST') return null
  // Next would make the whole page, past the turns that reading takes.
  if (readPublicPage(route) || !knownPages.has(route.segments[0] ?? '')) return notAllowed('GET, HEAD')
  if (isForeign(request.headers, route, origin)) {
    return { status: 403, code: 'foreign-origin', values: { origin } }
  }
  const length = request.headers['content-length']
  return length !== undefined && Number(length) > bodyLimit(route) ? tooLarge(bodyLimit(route)) : null
}

function notAllowed(methods: string): Refusal {
  return { status: 405, code: 'method-not-allowed', values: { methods }, headers: { allow: methods } }
}

function isForeign(headers: IncomingHttpHeaders, route: Route, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin !== origin
  if (requiresOrigin(route)) return true
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

export function tooLarge(limit: number): Refusal {
  return { status: 413, code: 'too-large', values: { kilobytes: Math.round(limit / 1024) } }
}

export const tooSlow: Refusal = { status: 408, code: 'too-slow' }

export const unreadable: Refusal = { status: 400, code: 'malformed-body' }

/** A large body at the desk of somebody who is not signed in, or not any more. */
export const signedOut: Refusal = { status: 403, code: 'signed-out' }

/**
 * After a refusal: reads and drops what is still on its way for a while, so that the client sees the answer. A browser
 * looks at no answer before it has sent its whole file: `upload` waits longer for it.
 */
export function discardRest(request: IncomingMessage, upload = false): void {
  if (request.complete) return
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

/** Whether an error is to be told as JSON: to a client that asks for it or sends it, or that calls the API. */
export function wantsJson(headers: IncomingHttpHeaders, route: Route | null): boolean {
  const accept = headers.accept ?? ''
  if (accept.includes('text/html')) return false
  if (/\bjson\b/.test(accept) || /\bjson\b/.test(headers['content-type'] ?? '')) return true
  return route !== null && (isApi(route) || isOpenData(route))
}
