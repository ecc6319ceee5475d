import { IncomingMessage, type IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** Everything Next is told about a request. */
export type Told = { method?: string; url: string; headers: IncomingHttpHeaders; body?: Buffer | Readable }

/**
 * A request for Next with a body that was already read, or is read as Next asks for it. It is built anew, so that nothing of the
 * client's socket (listeners, upgrades, a poisoned host) comes along.
 */
export function replayRequest({ method = 'GET', url, headers, body }: Told): IncomingMessage {
  const request = new IncomingMessage(new Socket().on('error', () => {}))
  const told = { ...headers }
  const whole = body === undefined || Buffer.isBuffer(body)
  if (!whole) told['content-length'] = undefined
  else if (body) told['content-length'] = String(body.length)
  Object.assign(request, { method, url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  request.headers = told
  request.rawHeaders = Object.entries(told).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )
  request.complete = true
  if (!whole) return streamInto(request, body)
  if (body && body.length > 0) request.push(body)
  request.push(null)
  return request
}

/** Lets a stream be the request's body, at the pace of whoever reads the request. */
function streamInto(request: IncomingMessage, body: Readable): IncomingMessage {
  request.complete = false
  request._read = () => void body.resume()
  const pass = (chunk: Buffer) => {
    if (!request.push(chunk)) body.pause()
  }
  body.on('data', pass)
  body.once('end', () => {
    request.complete = true
    request.push(null)
  })
  body.once('error', (error) => request.destroy(error))
  // Whoever stops reading has its answer; the rest must not hold the client up.
  request.once('close', () => void body.off('data', pass).resume())
  body.pause()
  return request
}
