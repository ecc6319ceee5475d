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
const plainPublicPages = new Set(['privacy', 'about'])
const knownPages = new Set([
  ...tokenPages,
  ...plainPublicPages,
  'campaigns',
  'embed',
  'desk',
  'api',
  '_next',
  '-',
])
const pagesOfSignIn = new Set(['act', 'out', 'sent'])
// The only words of an address that may stand in a log: a visitor can type anything else there.
const knownWords = new Set([
  ...knownPages, ...pagesOfSignIn, 'robots.txt', 'sitemap.xml', 'icon.svg', 'picture.png', 'v1', 'health', 'ready', 'new', 'create', 'edit', 'save', 'open',
  'close', 'preview', 'check', 'take-back', 'sign', 'signatures', 'signatories', 'signatures.csv', 'signatures.xlsx', 'signatories.csv',
  'signatories.json', 'deliveries', 'withdraw', 'translations', 'choose', 'publish',
  'remove', 'change', 'compare', 'editions', 'categories', 'series', 'data.json', 'embed.js', 'embed-code', 'openapi.json',
  'imports', 'upload', 'reading', 'columns', 'start', 'cancel', 'undo', 'faults.csv', 'progress',
]) // prettier-ignore

// Added by other sites to links they show; a page does not depend on them, so they must not defeat the cache.
const trackingParameter = /^(utm_[a-z_]+|fbclid|gclid|msclkid|mc_[ce]id|ref_src|igshid|si)$/
// A page depends on these in few ways that many readers share: each way is kept like a page of its own.
const sharedParameters: Record<string, RegExp> = { scheme: /^(light|dark)$/, via: /^[a-z0-9.-]{1,64}$/i }

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
  return [...text].some((character) => character < ' ' || character === '\u007f')
}

/** Pages everybody sees alike: `/`, a campaign's, `/embed/…`, `/privacy`, `/about…`, each also under a language prefix. */
export function isPublicPage({ segments }: Route): boolean {
  const [first, slug] = segments
  if (first === undefined) return true
  if (isFile(segments)) return false
  if (plainPublicPages.has(first)) return segments.length === 1 || segments.join('/') === 'about/api'
  if (isEmbed(segments)) return true
  return first === 'campaigns' && slug !== undefined && segments.length <= 4
}

/** The one page that other sites may show in a frame. */
export function isFramable(route: Route | null): boolean {
  return route !== null && isEmbed(route.segments) && !isAmbiguous(route)
}

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
  return tokenPages.has(segments[0] ?? '')
}

/**
 * The address Next answers a POST at. Next cannot give a page and a route handler one address, so a POST to a page with
 * a token, or to the sign-in page, goes to the handler below it: /confirm/{token} to /confirm/{token}/act.
 */
export function actAddress(route: Route): string {
  const acts = isTokenPage(route) && route.segments.length <= 2
  return `${route.pathname.replace(/\/+$/, '')}${acts ? '/act' : ''}${route.search}`
}

/** Addresses where a POST without an Origin is refused: an organizer's session may be behind it. */
export function requiresOrigin(route: Route): boolean {
  return originPages.has(route.segments[0] ?? '') || isAuthentication(route)
}

function isAuthentication({ segments }: Route): boolean {
  return segments[0] === 'api' && segments[1] === 'auth'
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
 * language, which Next takes for a language; or with that word in percent-encoding, which Next decodes later than it
 * looks for the page.
 */
export function isAmbiguous({ pathname, language, segments }: Route): boolean {
  const [first = ''] = segments
  const known = knownPages.has(first)
  const leading = pathname
    .split('/')
    .filter(Boolean)
    .slice(0, language ? 2 : 1)
    .join('/')
  if (leading.includes('%') && (known || language !== undefined)) return true
  return language === undefined && segments.length > 1 && !known
}

/** Static files and downloads: Next may compress these while it sends them. */
export function isDownload({ segments }: Route): boolean {
  return segments[0] === '_next' || isFile(segments)
}

function isFile(segments: string[]): boolean {
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

/**
 * The part of a query that a public page is kept under, in one spelling: `?scheme=dark&via=partner`, or '' when it holds
 * nothing or only what other sites append to links. Null: the page belongs to this reader's query.
 */
export function sharedQuery({ search }: Route): string | null {
  const kept = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(search)) {
    if (trackingParameter.test(name)) continue
    if (kept.has(name) || !sharedParameters[name]?.test(value)) return null
    kept.set(name, value)
  }
  kept.sort()
  return kept.size > 0 ? `?${kept}` : ''
}

/**
 * The address of a page as it is under every language: without the prefix, and without what other sites append. The page
 * builds the links to itself in other languages from it.
 */
export function pageAddress(url: string): string {
  const route = readRoute(url)
  if (!route) return '/'
  const [pathname = '/'] = url.split('?')
  const query = [...new URLSearchParams(route.search)].filter(([name]) => !trackingParameter.test(name))
  const search = new URLSearchParams(query).toString()
  const path = pathname.replace(route.language ? /^\/[^/]+/ : /^\/-(?=\/|$)/, '') || '/'
  return path + (search && `?${search}`)
}

/** What may stand in a log: the route with every token, slug, number and unknown word replaced. */
export function routeShape(route: Route | null): string {
  if (!route) return '{malformed}'
  const { language, segments } = route
  const prefix = language ? '/{language}' : ''
  const [first] = segments
  if (first === undefined) return prefix || '/'
  if (first === '_next') return '/_next'
  if (!knownWords.has(first)) return `${prefix}/{other}`
  return prefix + segments.map((segment, index) => `/${shapeOf(segment, segments[index - 1])}`).join('')
}

function shapeOf(segment: string, before: string | undefined): string {
  if (before === 'sign-in' && pagesOfSignIn.has(segment)) return segment
  if (before !== undefined && tokenPages.has(before)) return '{token}'
  if ((before === 'campaigns' && segment !== 'new') || before === 'embed') return '{slug}'
  if (knownWords.has(segment)) return segment
  return /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(segment) ? '{id}' : '{other}'
}
