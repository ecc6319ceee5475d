import { firstWords, FORM_BODY, type Kind } from '@/address-kinds'
import { findAddress, kindOf } from '@/front/find-address'

// What the front door must know about an address before Next sees it: its kind, never its meaning.

/**
 * An address in decoded form. `segments` come without the language prefix; `pathname` is as it was sent; `kind` is what
 * address-kinds.js says of it.
 */
export type Route = {
  pathname: string
  search: string
  language: string | undefined
  segments: string[]
  kind: Kind | undefined
}

const longest = 4096
const longestWord = 200
const control = /\p{Cc}/u
const languageTag = /^(?!api$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
/** Every first word that has something below it. */
export const knownPages: ReadonlySet<string> = new Set([
  ...firstWords((kind) => !kind.beside),
  ...['api', '_next', '-'],
])

/** Reads a request's address, or null when it is not one of ours: bad encoding, control characters, too long. */
export function readRoute(url: string | undefined): Route | null {
  if (!url || url.length > longest || !url.startsWith('/') || url.startsWith('//')) return null
  if (/[\\#\s]/.test(url) || control.test(url)) return null
  const [pathname = '/', ...rest] = url.split('?')
  const search = rest.length > 0 ? `?${rest.join('?')}` : ''
  try {
    decodeURIComponent(search)
    const all = pathname.split('/').filter(Boolean).map(decodeURIComponent)
    if (all.some((segment) => control.test(segment) || segment === '..' || segment === '.')) return null
    const language = languageTag.test(all[0] ?? '') ? all[0] : undefined
    const segments = language ? all.slice(1) : all
    return { pathname, search, language, segments, kind: kindOf(segments) }
  } catch {
    return null
  }
}

/** The one page that other sites may show in a frame. */
export function isFramable(route: Route | null): boolean {
  return route !== null && findAddress(route.segments)?.kind.framable === true && !isAmbiguous(route)
}

/**
 * The address Next answers a POST at. Next cannot give a page and a route handler one address, so a POST to a page with
 * a token, or to the sign-in page, goes to the handler below it: /confirm/{token} to /confirm/{token}/act.
 */
export function actAddress(route: Route): string {
  const acts = route.kind?.secret && route.segments.length <= 2
  const path = route.pathname.replace(/(?<!\/)\/+$/, '')
  return `${acts ? `${path}/act` : path || '/'}${route.search}`
}

/** Pages that only the front door itself asks for, when it shows a form again, and Next's own for what goes wrong. */
export function isInternal({ segments: [first = ''] }: Route): boolean {
  return first === '-' || (/^(?:_|%5f)/i.test(first) && first !== '_next')
}

/** A word that no address of ours has: its page would repeat it in every link to itself. */
export function isEndless({ segments }: Route): boolean {
  return segments.some((word) => word.length > longestWord)
}

export function isApi({ segments }: Route): boolean {
  return segments[0] === 'api'
}

/**
 * Addresses that Next would read in another way than the rules above: below a first word that is neither a page nor a
 * language, which Next takes for a language, and below `api` and `_next` all that they do not have themselves; or with that
 * word in percent-encoding, which Next decodes later than it looks for the page.
 */
export function isAmbiguous({ pathname, language, segments }: Route): boolean {
  const [first = ''] = segments
  // Next's router would get a page's data there; ours are links (docs/decisions/002).
  if (/(?:\.|%2e)rsc\/*$/i.test(pathname)) return true
  if (first === 'api' || first === '_next') return !isBeside(pathname)
  const known = knownPages.has(first)
  const words = pathname.split('/').filter(Boolean)
  const leading = words.slice(0, language ? 2 : 1)
  if ((known || language !== undefined) && leading.join('/').includes('%')) return true
  return language === undefined && segments.length > 1 && !known && !isBeside(pathname)
}

// All there is below words that Next, asked for anything else there, takes for a language.
function isBeside(pathname: string): boolean {
  const words = pathname.replace(/\/$/, '').split('/').slice(1)
  if (words[0] === '_next') return words[1] === 'static' && pathname.length > '/_next/static/'.length
  return !words.includes('') && findAddress(words)?.kind.beside === true
}

/** What is sent while it is written, and may be compressed by Next meanwhile; of a page and of what is not there nothing. */
export function sendsOf({ segments }: Route): Kind['sends'] {
  return segments[0] === '_next' ? 'data' : findAddress(segments)?.kind.sends
}

/** The largest body in bytes. */
export function bodyLimit(route: Route): number {
  return route.kind?.body ?? FORM_BODY
}

/** Whether a route handler may name this path as the page that shows its form again. A slug or token may hold a dot. */
export function isPagePath(path: string): boolean {
  const route = readRoute(path)
  return route !== null && !isApi(route) && route.segments[0] !== '_next'
}
