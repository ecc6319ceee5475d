import type { IncomingMessage, ServerResponse } from 'node:http'
import { routeShape } from '@/front/route-shape'
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
