import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { type Answer, type Door, findFault } from '@/front/ask-next'
import { type Client, passHead } from '@/front/capture'
import { toGzip, WORTHWHILE } from '@/front/compression'
import type { Called } from '@/front/lane'
import { databaseDown } from '@/front/plain-page'
import type { Told } from '@/front/replay'
import { log } from '@/log'

/**
 * Has a handler of the lane answer, as askNext has Next answer.
 * @returns `passed` when the answer went to the client, or the client has left
 */
export async function askHandler(
  door: Door,
  called: Called,
  told: Told,
  to: Client,
): Promise<Answer | 'passed'> {
  const { response, sends } = to
  try {
    const said = await called.handler(toRequest(door, told), { params: Promise.resolve(called.params) })
    if (said.status === 500) return findFault(door)
    const headers = Object.fromEntries(said.headers)
    if (sends && !('x-undersigned-render' in headers)) return await pass(said, headers, told, to)
    return { status: said.status, headers, body: await bytesOf(said), nonce: '' }
  } catch (error) {
    if (!response.destroyed) log.fault('web.fault', error)
    if (response.headersSent) response.destroy()
    if (response.destroyed) return 'passed'
    return door.lane?.isDatabaseDown(error) ? databaseDown : findFault(door)
  }
}

function toRequest({ base }: Door, { method, url, headers, body }: Told): Request {
  const told = new Headers()
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) told.set(name, String(value))
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : null
  return new Request(new URL(url, base), {
    method: method === 'HEAD' ? 'GET' : method,
    headers: told,
    body: bytes,
  })
}

async function bytesOf(said: Response): Promise<Buffer> {
  return said.body ? Buffer.from(await said.arrayBuffer()) : Buffer.alloc(0)
}

/** Sends what is no page as it is written: data whole, a file at the client's pace. */
async function pass(
  said: Response,
  headers: IncomingHttpHeaders,
  told: Told,
  { response, sends, onHead }: Client,
): Promise<'passed'> {
  const head = told.method === 'HEAD'
  const streams = sends === 'file' && said.body !== null
  const whole = streams ? Buffer.alloc(0) : await bytesOf(said)
  const zips = told.headers['accept-encoding'] === 'gzip' && (streams || whole.length >= WORTHWHILE)
  if (response.destroyed) return leave(said)
  const bytes = zips && !streams ? await toGzip(whole) : whole
  if (!streams) response.setHeader('content-length', bytes.length)
  const compressed = zips ? { 'content-encoding': 'gzip' } : {}
  passHead(response, said.status, { ...headers, ...compressed })
  onHead?.()
  if (head || !streams) {
    response.end(head ? undefined : bytes)
    return leave(said)
  }
  const pieces = Readable.fromWeb(said.body as ReadableStream)
  await (zips ? pipeline(pieces, createGzip(), response) : pipeline(pieces, response))
  return 'passed'
}

/** Nobody reads on. */
async function leave(said: Response): Promise<'passed'> {
  if (!said.bodyUsed) await said.body?.cancel()
  return 'passed'
}
