import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOf, shapeOf } from '@/front/find-address'
import type { Route } from '@/front/routes'
import { log } from '@/log'

/** Writes one line when the response is over: no address, no token, no query, nothing about who asked. */
export function logRequest(request: IncomingMessage, response: ServerResponse, route: Route | null): void {
  const started = performance.now()
  const method = /^[A-Z]{1,10}$/.test(request.method ?? '') ? request.method : '{other}'
  response.once('close', () => {
    log.info('web.request', {
      method,
      route: routeShape(route),
      status: response.headersSent ? response.statusCode : null,
      // The client left before the answer was whole.
      cut: response.writableFinished ? undefined : true,
      milliseconds: Math.round(performance.now() - started),
    })
  })
}

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
