import { findAddress, type Query } from '@/front/find-address'
import { segment } from '@/paths'
import { readRoute, type Route } from '@/front/routes'

// The pages that everybody sees alike, and what each of them reads from its query. Nothing else of a query reaches them:
// whatever others append to a link is no other page.

/** A public page as it is asked for. `address` is its one spelling, with what of the query it reads. */
export type PublicPage = { path: string; address: string; shared: boolean }

/** Which public page an address asks for, or null when it is none. */
export function readPublicPage(route: Route): PublicPage | null {
  const { language, segments, search } = route
  const found = findAddress(segments)
  if (!found?.kind.kept) return null
  const spelled = segments.map(segment)
  const path = `/${(language ? [language, ...spelled] : spelled).join('/')}`
  if (search === '') return { path, address: path, shared: true }
  return { path, ...readQuery(path, search, found.query) }
}

// In one order, and of a repeated parameter the first one: the same wish is the same page.
function readQuery(path: string, search: string, query: Query): Omit<PublicPage, 'path'> {
  const kept = new URLSearchParams()
  let everybodys = true
  for (const [name, value] of new URLSearchParams(search)) {
    const values = query.get(name)
    if (values === undefined || kept.has(name)) continue
    if (values === null ? value === '' : !values.has(value)) continue
    kept.set(name, value)
    everybodys &&= values !== null
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
