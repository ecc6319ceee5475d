import { IncomingMessage, type IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** Everything Next is told about a request. */
export type Told = { method?: string; url: string; headers: IncomingHttpHeaders; body?: Buffer | Readable }

// Headers that Next or a library would believe, and that only the front door may set. And what Next's router in the browser
// adds: nothing links by it, it takes the whole page as well, and Next answers 500 to such a header that it cannot read.
const reserved = /^(x-undersigned-|x-middleware-|x-invoke-|x-forwarded-|rsc$|next-|x-nextjs-)/
// Those of one connection too.
const dropped = new Set([
  'forwarded', 'x-real-ip', 'x-original-url', 'x-rewrite-url', 'x-matched-path', 'x-http-method-override',
  'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer', 'proxy-connection',
]) // prettier-ignore

/**
 * A request for Next with a body that was already read, or is read as Next asks for it. It is built anew, so that nothing of the
 * client's socket (listeners, upgrades, a poisoned host) comes along.
 */
export function replayRequest({ method = 'GET', url, headers, body }: Told): IncomingMessage {
  const request = new IncomingMessage(new Socket().on('error', () => {}))
  const told = { ...headers }
  const whole = body === undefined || Buffer.isBuffer(body)
  if (!whole) told['content-length'] = undefined
  else if (body) told['content-length'] = String(body.length)
  Object.assign(request, { method, url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  request.headers = told
  request.rawHeaders = Object.entries(told).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )
  request.complete = true
  if (!whole) return streamInto(request, body)
  if (body && body.length > 0) request.push(body)
  request.push(null)
  return request
}

/** Lets a stream be the request's body, at the pace of whoever reads the request. */
function streamInto(request: IncomingMessage, body: Readable): IncomingMessage {
  request.complete = false
  request._read = () => void body.resume()
  const pass = (chunk: Buffer) => {
    if (!request.push(chunk)) body.pause()
  }
  body.on('data', pass)
  body.once('end', () => {
    request.complete = true
    request.push(null)
  })
  body.once('error', (error) => request.destroy(error))
  // Whoever stops reading has its answer; the rest must not hold the client up.
  request.once('close', () => void body.off('data', pass).resume())
  body.pause()
  return request
}

/**
 * A client's headers without those it must not set; host, protocol and address are the front door's.
 * @param base the installation's BASE_URL
 */
export function trustedHeaders(request: IncomingMessage, base: URL): IncomingHttpHeaders {
  const kept = Object.entries(request.headers).filter(([name]) => !reserved.test(name) && !dropped.has(name))
  return {
    ...Object.fromEntries(kept),
    // next-auth and Next would read others too, and complain at length about a bad one.
    cookie: [...sessionCookies(request.headers), ...askedCookies(request.headers)].join('; ') || undefined,
    ...hostHeaders(base),
    'x-forwarded-for': clientAddress(request),
  }
}

// next-auth's session, as it makes it: a UUID. Beside it only a cookie of ten minutes is set, for who asks to sign in.
const sessionCookie = /^(?:__Secure-)?authjs\.session-token=[0-9a-f-]{36}$/

/** Whose link this browser asked for (app/[language]/(plain)/sign-in/parts/asked-as.ts): an address, percent-encoded. */
const askedCookie = /^asked-as=(?:[\w.!~*'()-]|%[0-7][0-9A-F]){3,400}$/

const cookiesLike = ({ cookie = '' }: IncomingHttpHeaders, shape: RegExp) =>
  cookie.split(';').flatMap((one) => (shape.test(one.trim()) ? [one.trim()] : []))

/** The cookies that may be next-auth's session; a few at most, whoever sends how many. */
const sessionCookies = (headers: IncomingHttpHeaders) => cookiesLike(headers, sessionCookie).slice(0, 2)

const askedCookies = (headers: IncomingHttpHeaders) => cookiesLike(headers, askedCookie).slice(0, 1)

/** Whether the request may be an organizer's: it carries a cookie that looks like a session. */
export function carriesSession(headers: IncomingHttpHeaders): boolean {
  return sessionCookies(headers).length > 0
}

/** The tokens of the sessions that a request's cookies name. */
export function sessionTokens(headers: IncomingHttpHeaders): string[] {
  return sessionCookies(headers).map((one) => one.slice(one.indexOf('=') + 1))
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
