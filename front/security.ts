import type { ServerResponse } from 'node:http'
import { hashInlineScripts } from '@/front/inline-scripts'
import { isTokenPage, type Route } from '@/front/routes'

const noDevices = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'browsing-topics',
  'interest-cohort',
]

/** The content security policy; `scripts` are source expressions of the inline scripts that may run. */
export function contentSecurityPolicy(scripts: string[] = []): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The policy for one finished page: Next's own inline scripts may run, by hash, and no other. */
export function policyForPage(html: string): string {
  return contentSecurityPolicy(hashInlineScripts(html))
}

/** Sets what every response carries, before anything else writes to it. */
export function setSecurityHeaders(response: ServerResponse, route: Route | null, base: URL): void {
  response.setHeader('content-security-policy', contentSecurityPolicy())
  response.setHeader('x-content-type-options', 'nosniff')
  // Not `no-referrer`: with it Chromium sends `Origin: null` along with the page's own form.
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('permissions-policy', noDevices.map((device) => `${device}=()`).join(', '))
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  if (base.protocol === 'https:') response.setHeader('strict-transport-security', 'max-age=63072000')
  if (route && isTokenPage(route)) response.setHeader('x-robots-tag', 'noindex')
}

/** Headers that never leave: the front door's own language with Next, and who built the site. */
export function isHidden(name: string): boolean {
  return name.startsWith('x-undersigned-') || name === 'x-powered-by'
}
