// What the front door must know about an address before Next sees it: its kind, never its meaning.

/** An address in decoded form. `segments` come without the language prefix; `pathname` is as it was sent. */
export type Route = {
  pathname: string
  search: string
  language: string | undefined
  segments: string[]
}

const longest = 4096
const languageTag = /^(?!api$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
const tokenPages = new Set([
  ...['confirm', 'signature', 'submitted', 'never-again', 'new-address', 'find-my-signature', 'sign-in'],
])
const originPages = new Set(['desk', 'sign-in'])
/** Every first word that has something below it. */
export const knownPages: ReadonlySet<string> = new Set([
  ...tokenPages,
  ...['privacy', 'about', 'campaigns', 'embed', 'desk', 'api', '_next', '-'],
])
// All there is below the two words that Next, asked for anything else there, takes for a language.
const beside = [
  /^\/api\/(?:health|ready|v1\/openapi\.json|v1\/campaigns\/[^/]+(?:\/signatures)?)\/?$/,
  /^\/_next\/static\/./,
]
/** Reads a request's address, or null when it is not one of ours: bad encoding, control characters, too long. */
export function readRoute(url: string | undefined): Route | null {
  if (!url || url.length > longest || !url.startsWith('/') || url.startsWith('//')) return null
  if (/[\\#\s]/.test(url) || hasControl(url)) return null
  const [pathname = '/', ...rest] = url.split('?')
  const search = rest.length > 0 ? `?${rest.join('?')}` : ''
  try {
    decodeURIComponent(search)
    const all = pathname.split('/').filter(Boolean).map(decodeURIComponent)
    if (all.some((segment) => hasControl(segment) || segment === '..' || segment === '.')) return null
    const language = languageTag.test(all[0] ?? '') ? all[0] : undefined
    return { pathname, search, language, segments: language ? all.slice(1) : all }
  } catch {
    return null
  }
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}

/** The one page that other sites may show in a frame. */
export function isFramable(route: Route | null): boolean {
  return route !== null && isEmbed(route.segments) && !isAmbiguous(route)
}

/** The page of a letter in a frame: /embed/{slug}. */
function isEmbed([first, ...rest]: string[]): boolean {
  return first === 'embed' && rest.length === 1
}

/** Public data that a script on any site may read: the API's answers to reads, and the list's files. */
export function isOpenData({ segments }: Route): boolean {
  const [first, second, third = ''] = segments
  if (first === 'api') return second === 'v1'
  return first === 'campaigns' && segments.length === 3 && /^signatories\.(csv|json)$/.test(third)
}

/** Pages whose address holds a secret, or that belong to one signer. */
export function isTokenPage({ segments }: Route): boolean {
  return holdsToken(segments[0] ?? '')
}

/** Whether a token stands after this first word. */
export const holdsToken = (first: string) => tokenPages.has(first)

/**
 * The address Next answers a POST at. Next cannot give a page and a route handler one address, so a POST to a page with
 * a token, or to the sign-in page, goes to the handler below it: /confirm/{token} to /confirm/{token}/act.
 */
export function actAddress(route: Route): string {
  const acts = isTokenPage(route) && route.segments.length <= 2
  const path = route.pathname.replace(/(?<!\/)\/+$/, '')
  return `${acts ? `${path}/act` : path || '/'}${route.search}`
}

/** Addresses where a POST without an Origin is refused: an organizer's session may be behind it. */
export function requiresOrigin({ segments }: Route): boolean {
  return originPages.has(segments[0] ?? '')
}

/** Pages that only the front door itself asks for, when it shows a form again. */
export function isInternal({ segments }: Route): boolean {
  return segments[0] === '-'
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
  if (first === 'api' || first === '_next') return !beside.some((there) => there.test(pathname))
  const known = knownPages.has(first)
  if (pathname.includes('%') && (known || language !== undefined)) {
    const leading = pathname
      .split('/')
      .filter(Boolean)
      .slice(0, language ? 2 : 1)
    if (leading.join('/').includes('%')) return true
  }
  return language === undefined && segments.length > 1 && !known
}

/** Static files and downloads: Next may compress these while it sends them. */
export function isDownload({ segments }: Route): boolean {
  return segments[0] === '_next' || isFile(segments)
}

/** Whether the last word is a file's name. */
export function isFile(segments: string[]): boolean {
  return (segments.at(-1) ?? '').includes('.')
}

/** Where a file is uploaded: /desk/campaigns/{slug}/imports/new/upload. */
export function isUpload({ segments }: Route): boolean {
  const [desk, campaigns, , ...rest] = segments
  return desk === 'desk' && campaigns === 'campaigns' && rest.join('/') === 'imports/new/upload'
}

/**
 * The largest body in bytes: letters are written at the desk, files of 10 MB uploaded (with the form around them),
 * everything else is a form.
 */
export function bodyLimit(route: Route): number {
  if (isUpload(route)) return 10 * 1024 * 1024 + 64 * 1024
  return route.segments[0] === 'desk' ? 2 * 1024 * 1024 : 64 * 1024
}

/** Whether a route handler may name this path as the page that shows its form again. A slug or token may hold a dot. */
export function isPagePath(path: string): boolean {
  const route = readRoute(path)
  return route !== null && !isApi(route) && route.segments[0] !== '_next'
}
