import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { pageAddress } from '@/front/public-pages'

// What is different behind `npm run dev`. Everything else passes the door as in production: gate, forms, statuses.

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Next's own addresses while developing: pieces that change under one name, and what its overlay asks for; not the script of the pages. */
const ofNext = /^\/(?:_next\/(?!static\/page\/)|__nextjs)/
/** The gallery, which is not there in production, stands where the door lets nobody in. */
const ofGallery = /^\/-\/gallery(?=[/?]|$)/

/**
 * Lets Next's own addresses past the door, which keeps such files for good, and what its router asks for when a page has changed,
 * which the door would answer with the whole page; and the gallery.
 */
export function pastTheDoor(door: RequestListener, handle: Handle): RequestListener {
  return (request, response) => {
    const { url = '/', headers } = request
    const page = headers['next-hmr-refresh'] !== undefined || ofGallery.test(url)
    if (!page && !ofNext.test(url)) {
      relaxPolicies(response)
      return door(request, response)
    }
    if (page) headers['x-undersigned-page'] = pageAddress(url.replace(/[?&]_rsc=[^&]*/, ''))
    handle(request, response).catch(() => response.destroy())
  }
}

// Pages set theirs when they are finished, in several places; here all of them pass.
function relaxPolicies(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    setHeader(name, name === 'content-security-policy' ? relaxPolicy(String(value)) : value)
}

/** A page's policy that lets Next's inline scripts, styles and sockets through, whatever they hold. */
export function relaxPolicy(policy: string): string {
  return policy
    .replace(/script-src [^;]*/, "script-src 'self' 'unsafe-inline' 'unsafe-eval'")
    .replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'")
    .replace(/connect-src [^;]*/, "connect-src 'self' ws:")
}
