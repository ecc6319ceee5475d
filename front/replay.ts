import { IncomingMessage, type IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'

/** Everything Next is told about a request. */
export type Told = { method: string; url: string; headers: IncomingHttpHeaders; body?: Buffer }

// Headers that Next or a library would believe, and that only the front door may set; and those of one connection.
const reserved = /^(x-undersigned-|x-middleware-|x-invoke-|x-forwarded-)/
const dropped = new Set([
  'forwarded', 'x-real-ip', 'x-original-url', 'x-rewrite-url', 'x-matched-path', 'x-http-method-override',
  // There are no server actions.
  'next-action',
  'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer', 'proxy-connection',
]) // prettier-ignore

/**
 * A request for Next with a body that was already read. It is built anew, so that nothing of the
 * client's socket (listeners, upgrades, a poisoned host) comes along.
 */
export function replayRequest({ method, url, headers, body }: Told): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  const told = { ...headers }
  if (body) told['content-length'] = String(body.length)
  Object.assign(request, { method, url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  request.headers = told
  request.rawHeaders = Object.entries(told).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )
  request.complete = true
  if (body && body.length > 0) request.push(body)
  request.push(null)
  return request
}

/**
 * A client's headers without those it must not set; host, protocol and address are the front door's.
 * @param base the installation's BASE_URL
 */
export function trustedHeaders(request: IncomingMessage, base: URL): IncomingHttpHeaders {
  // Next's router only reads, and Next answers 500 to a POST with a router's header it cannot parse.
  const asked = request.method === 'POST' ? withoutRouter(request.headers) : request.headers
  const kept = Object.entries(asked).filter(([name]) => !reserved.test(name) && !dropped.has(name))
  return {
    ...Object.fromEntries(kept),
    cookie: knownCookies(request.headers),
    ...hostHeaders(base),
    'x-forwarded-for': clientAddress(request),
  }
}

// next-auth's session, as it makes it: a UUID.
const sessionCookie = /^(?:__Secure-)?authjs\.session-token=[0-9a-f-]{36}$/

/**
 * The one cookie that this site sets. Any other is somebody's own: next-auth and Next would read theirs, and complain at length
 * about one that they cannot.
 */
function knownCookies({ cookie = '' }: IncomingHttpHeaders): string | undefined {
  const kept = cookie
    .split(';')
    .map((one) => one.trim())
    .filter((one) => sessionCookie.test(one))
  return kept.length > 0 ? kept.join('; ') : undefined
}

/** The headers that say where this installation lives. */
export function hostHeaders(base: URL): IncomingHttpHeaders {
  return { host: base.host, 'x-forwarded-host': base.host, 'x-forwarded-proto': base.protocol.slice(0, -1) }
}

const nearby = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i

/**
 * The address of who is asking. X-Forwarded-For is believed only from a proxy on this machine or its private
 * network, and then only its last entry: earlier ones are whatever the client wrote.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
  const last = forwarded.split(',').at(-1)?.trim()
  return nearby.test(peer) && last && /^[0-9a-f.:]+$/i.test(last) ? last : peer
}

/** Whether the request may be an organizer's: it carries a cookie by the name of next-auth's session. */
export function carriesSession({ cookie }: IncomingHttpHeaders): boolean {
  return /(^|[\s.-])authjs\.session-token=/.test(cookie ?? '')
}

// What Next's router in the browser adds to a request.
const routerHeader = /^(rsc$|next-|x-nextjs-)/

/** Whether Next's router asks, for a part of a page rather than the page. */
export function isFromRouter(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => routerHeader.test(name))
}

/** The same request as a browser without Next's router would make it. */
export function withoutRouter(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !routerHeader.test(name)))
}
