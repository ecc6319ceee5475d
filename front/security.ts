import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { isFramable, type Route } from '@/front/routes'
import { paths } from '@/paths'

const noDevices =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()'

/**
 * The content security policy; `scripts` and `styles` are source expressions of the inline ones that are let through.
 * @param alone whether only scripts of ours run there: those of Next load others in a way that Trusted Types stop
 */
export function contentSecurityPolicy(
  scripts: string[],
  framable: boolean,
  styles: string[] = [],
  alone = false,
): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framable ? '*' : "'none'"}`,
    "base-uri 'none'",
    "object-src 'none'",
    // Text becomes part of such a page as text; HTML only by app/parts/sign-form/trusted-html.ts.
    ...(alone ? ["require-trusted-types-for 'script'", 'trusted-types undersigned'] : []),
  ].join('; ')
}

/** Without inline scripts: written once, for most answers have one of these. */
const policies = { own: contentSecurityPolicy([], false), framable: contentSecurityPolicy([], true) }

/** Sets what every response carries, before anything else writes to it. */
export function setSecurityHeaders(response: ServerResponse, route: Route | null, base: URL): void {
  response.setHeader('content-security-policy', isFramable(route) ? policies.framable : policies.own)
  response.setHeader('x-content-type-options', 'nosniff')
  // Not `no-referrer`: with it Chromium sends `Origin: null` along with the page's own form.
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('permissions-policy', noDevices)
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  if (base.protocol === 'https:') response.setHeader('strict-transport-security', 'max-age=63072000')
  if (route?.kind?.secret) response.setHeader('x-robots-tag', 'noindex')
  // What belongs to one person is in no other site's memory; public pages and their files may be, in a sandboxed frame too.
  if (route?.kind?.secret || route?.kind?.needsOrigin)
    response.setHeader('cross-origin-resource-policy', 'same-origin')
}

/**
 * Lets scripts on other sites read public data, without credentials. Only what GET answers: a POST from elsewhere would let
 * any page have its readers sign, unseen and each from an address of their own (docs/decisions/015-embed.md).
 */
export function openToReaders(response: ServerResponse, route: Route | null): void {
  if (route?.kind?.openData) response.setHeader('access-control-allow-origin', '*')
  // A site that isolates itself (Cross-Origin-Embedder-Policy) may show the letter too.
  if (isFramable(route) || isLoader(route)) response.setHeader('cross-origin-resource-policy', 'cross-origin')
}

const loaders: readonly string[] = [paths.embedScript(), paths.countScript()]
const isLoader = (route: Route | null) => route !== null && loaders.includes(route.pathname)

// Next's router in the browser would be answered otherwise; the door takes what it asks by away (trusted-headers.ts).
const ofRouter = /^(rsc|next-[a-z-]+)$/

/** What every answer differs by that may be compressed. */
export const BY_ENCODING = 'Accept-Encoding'

/** What an answer differs by, as Next says it, and by how its bytes are sent. */
export function varyOf(said: OutgoingHttpHeaders[string]): string {
  const names = [said ?? []]
    .flat()
    .flatMap((one) => String(one).split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '' && !ofRouter.test(one.toLowerCase()))
  const told = names.some((name) => name.toLowerCase() === 'accept-encoding')
  return (told ? names : [...names, BY_ENCODING]).join(', ')
}

/** Headers that never leave: the front door's own language with Next, and who built the site. */
export function isHidden(name: string): boolean {
  return name.startsWith('x-undersigned-') || name === 'x-powered-by'
}
