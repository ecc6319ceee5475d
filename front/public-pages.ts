import { isFile, readRoute, type Route } from '@/front/routes'

// The pages that everybody sees alike, and what each of them reads from its query. Nothing else of a query reaches them:
// whatever others append to a link is no other page. `via` is not here: the sign form reads it (015).

/** `shared`: each of few values is kept like a page of its own. `own`: the page belongs to whoever asks so. */
type Parameters = { shared?: ReadonlyMap<string, RegExp>; own?: ReadonlySet<string> }

const publicPages = new Map<string, Parameters>([
  ['', {}],
  ['privacy', {}],
  ['about', {}],
  ['about/api', {}],
  ['campaigns/*', {}],
  ['campaigns/*/editions/*', {}],
  ['campaigns/*/signatories', { own: new Set(['q', 'kind', 'country', 'category', 'sort', 'cursor']) }],
  ['campaigns/*/embed-code', { own: new Set(['via', 'language', 'scheme']) }],
  ['embed/*', { shared: new Map([['scheme', /^(?:light|dark)$/]]) }],
])

/** A public page as it is asked for. `address` is its one spelling, with what of the query it reads. */
export type PublicPage = { path: string; address: string; shared: boolean }

/** Which public page an address asks for, or null when it is none. */
export function readPublicPage(route: Route): PublicPage | null {
  const { language, segments, search } = route
  const spelled = segments.map(encodeURIComponent)
  const parameters = publicPages.get(patternOf(spelled))
  if (!parameters || isFile(segments)) return null
  const path = `/${(language ? [language, ...spelled] : spelled).join('/')}`
  if (search === '') return { path, address: path, shared: true }
  return { path, ...readQuery(path, search, parameters) }
}

function patternOf(words: string[]): string {
  const [first, second, third, fourth] = words
  if (second === undefined || (first !== 'campaigns' && first !== 'embed')) return words.join('/')
  const pattern = words.with(1, '*')
  if (third === 'editions' && fourth !== undefined) pattern[3] = '*'
  return pattern.join('/')
}

// In one order, and of a repeated parameter the first one: the same wish is the same page.
function readQuery(path: string, search: string, { shared, own }: Parameters): Omit<PublicPage, 'path'> {
  const kept = new URLSearchParams()
  let everybodys = true
  for (const [name, value] of new URLSearchParams(search)) {
    if (kept.has(name)) continue
    if (shared?.get(name)?.test(value)) kept.set(name, value)
    else if (own?.has(name) && value !== '') {
      kept.set(name, value)
      everybodys = false
    }
  }
  kept.sort()
  return { address: kept.size > 0 ? `${path}?${kept}` : path, shared: everybodys }
}

/**
 * The address of a page as it is under every language: without the prefix, and without what the page does not read. The
 * page builds the links to itself in other languages from it.
 */
export function pageAddress(url: string): string {
  const route = readRoute(url)
  if (!route) return '/'
  const address = readPublicPage(route)?.address ?? url
  const [pathname = '/'] = address.split('?', 1)
  const path = pathname.replace(route.language ? /^\/[^/]+/ : /^\/-(?=\/|$)/, '') || '/'
  return path + address.slice(pathname.length)
}
