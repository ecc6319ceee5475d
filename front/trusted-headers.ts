import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { askedCookies, sessionCookies } from '@/front/session-cookies'

// Headers that Next or a library would believe, and that only the front door may set. And what Next's router in the browser
// adds: nothing links by it, it takes the whole page as well, and Next answers 500 to such a header that it cannot read.
const reserved = /^(x-undersigned-|x-middleware-|x-invoke-|x-forwarded-|rsc$|next-|x-nextjs-)/
// Those of one connection too.
const dropped = new Set([
  'forwarded', 'x-real-ip', 'x-original-url', 'x-rewrite-url', 'x-matched-path', 'x-http-method-override',
  'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer', 'proxy-connection',
]) // prettier-ignore

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
  const last = withoutPort(forwarded.split(',').at(-1)!.trim())
  return nearby.test(peer) && /^[0-9a-f.:]+$/i.test(last) ? last : peer
}

/** Some proxies write the port, too: 203.0.113.9:4711, [2001:db8::1]:4711. */
function withoutPort(address: string): string {
  const written = /^(?:\[([0-9a-f.:]+)\]|([\d.]+))(?::\d+)?$/i.exec(address)
  return written?.[1] ?? written?.[2] ?? address
}
