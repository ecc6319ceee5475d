import { kindOf, shapeOf } from '@/front/find-address'
import type { Route } from '@/front/routes'

/** What may stand in a log: the route with every token, slug, number and unknown word replaced. */
export function routeShape(route: Route | null): string {
  if (!route) return '{malformed}'
  const { language, segments } = route
  const prefix = language ? '/{language}' : ''
  const [first] = segments
  if (first === undefined) return prefix || '/'
  if (first === '_next') return '/_next'
  if (!kindOf([first])) return `${prefix}/{other}`
  return [prefix, ...shapeOf(segments)].join('/')
}
