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
  /** What the sentence names. */
  values?: Record<string, string | number>
  headers?: Record<string, string>
}

export const malformed: Refusal = { status: 400, code: 'malformed-request' }
const methods = ['GET', 'HEAD', 'POST']
export const allowedMethods = methods.join(', ')

/** Decides by the request's head alone. Null lets it in; the body is counted by readBody. */
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

function tooLarge(limit: number): Refusal {
  return { status: 413, code: 'too-large', values: { kilobytes: Math.round(limit / 1024) } }
}

const tooSlow: Refusal = { status: 408, code: 'too-slow' }

/**
 * Reads a whole body, counting while it arrives, so that a chunked one cannot be endless.
 * @param milliseconds total time the body may take
 * @returns the bytes, a refusal, or null when the client went away
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  milliseconds = 20_000,
): Promise<Buffer | Refusal | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => settle(tooSlow), milliseconds)
    const settle = (result: Buffer | Refusal | null) => {
      clearTimeout(timer)
      request.off('data', count)
      resolve(result)
    }
    const count = (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) settle(tooLarge(limit))
      else chunks.push(chunk)
    }
    request.on('data', count)
    request.once('end', () => settle(Buffer.concat(chunks)))
    request.once('close', () => settle(null))
    request.once('error', () => settle(null))
  })
}

const unreadable: Refusal = { status: 400, code: 'malformed-body' }

/** Refuses a form that cannot be parsed: Next would take it for a fault of its own. */
export async function refuseBody(headers: IncomingHttpHeaders, body: Buffer): Promise<Refusal | null> {
  const type = headers['content-type'] ?? ''
  if (!/^\s*multipart\//i.test(type)) return null
  try {
    await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    return null
  } catch {
    return unreadable
  }
}

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
