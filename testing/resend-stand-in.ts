import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, fault, findFault, type ResendMail } from './resend-stand-in-rules'

// A server for tests that behaves as Resend documents its API: limits, idempotency keys, error names. It sends
// nothing. Sources: resend.com/docs/api-reference/{rate-limit,errors,emails/send-email,
// emails/send-batch-emails} and /docs/dashboard/emails/idempotency-keys. What they leave open is marked.

const MEGABYTE = 1024 * 1024
const DAY = 86_400_000

type Options = {
  port?: number
  /** Requests a second for the team; documented default 5 (2 until lately). */
  requestsPerSecond?: number
  /** The one key that is valid; without it any key that starts with `re_` is. */
  apiKey?: string
  /** Domains of the account, with their status. */
  domains?: { name: string; status: string }[]
}

/**
 * What the next requests get instead of an answer. `lost-answer` accepts the mail and then says nothing, `cut` hangs up then;
 * `away` hangs up before; `refuse-batch` refuses a request with several mails as a whole; `delay` is in milliseconds.
 */
export type Trouble =
  | { status: number; retryAfter?: number; name?: string }
  | { delay: number }
  | 'hang'
  | 'away'
  | 'refuse-batch'
  | 'cut'
  | 'lost-answer'

export type ResendStandIn = {
  url: string
  mails: (ResendMail & { id: string; idempotencyKey: string | null })[]
  /** Each request, accepted or not, by its idempotency key. */
  requests: { path: string; idempotencyKey: string | null; at: number }[]
  /** Taken from the front, one a request. */
  troubles: Trouble[]
  close(): Promise<void>
}

type Keys = Map<string, { body: string; at: number; answer: Answer }>
type Kept = Pick<ResendStandIn, 'mails' | 'requests' | 'troubles'>

/** Starts the stand-in on loopback. */
export async function startResendStandIn(options: Options = {}): Promise<ResendStandIn> {
  const standIn: Kept = { mails: [], requests: [], troubles: [] }
  const countRequest = limitRate(options.requestsPerSecond ?? 5)
  const keys: Keys = new Map()
  const acceptOnce = rememberKeys(standIn, keys)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://stand-in').pathname
    const header = request.headers['idempotency-key']
    const idempotencyKey = typeof header === 'string' ? header : null
    standIn.requests.push({ path, idempotencyKey, at: Date.now() })
    const body = await readBody(request)
    if (!countRequest(response)) {
      response.setHeader('retry-after', 1)
      return send(response, fault(429, 'rate_limit_exceeded'))
    }
    const trouble = standIn.troubles.shift()
    if (trouble === 'hang') return
    if (trouble === 'away') return void response.destroy()
    if (typeof trouble === 'object' && 'delay' in trouble) await wait(trouble.delay)
    else if (typeof trouble === 'object') {
      if (trouble.retryAfter !== undefined) response.setHeader('retry-after', trouble.retryAfter)
      return send(
        response,
        fault(
          trouble.status,
          trouble.name ?? (trouble.status === 429 ? 'rate_limit_exceeded' : 'application_error'),
        ),
      )
    }
    // Documented is only that a known key gets its first answer again: so no fault is found with its body now.
    if (trouble === 'refuse-batch' && path === '/emails/batch' && !keys.has(idempotencyKey ?? ''))
      return send(response, fault(422, 'validation_error'))
    const permissive = request.headers['x-batch-validation'] === 'permissive'
    const answer =
      refuse(request, path, body, options.apiKey) ??
      (path === '/domains'
        ? { status: 200, body: { object: 'list', has_more: false, data: options.domains ?? [] } }
        : acceptOnce(path, body!, idempotencyKey, permissive))
    if (trouble === 'cut') response.destroy()
    else if (trouble !== 'lost-answer') send(response, answer)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done))
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return Object.assign(standIn, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close })
}

/** Counts a request in its second and says so in the headers of its answer. @returns whether it is within the rate */
function limitRate(limit: number): (response: ServerResponse) => boolean {
  let taken = { second: 0, count: 0 }
  return (response) => {
    const second = Math.floor(Date.now() / 1000)
    taken = taken.second === second ? { second, count: taken.count + 1 } : { second, count: 1 }
    response.setHeader('ratelimit-limit', limit)
    response.setHeader('ratelimit-remaining', Math.max(0, limit - taken.count))
    response.setHeader('ratelimit-reset', 1)
    return taken.count <= limit
  }
}

/** A key may be used again for 24 hours: the same body gets the first answer and no second mail. */
function rememberKeys(
  standIn: Kept,
  keys: Keys,
): (path: string, body: string, key: string | null, permissive: boolean) => Answer {
  return (path, body, key, permissive) => {
    if (key === null) return accept(standIn, path, body, null, permissive)
    if (key.length < 1 || key.length > 256) return fault(400, 'invalid_idempotency_key')
    const hash = createHash('sha256').update(`${path}\n${body}`).digest('hex')
    const known = keys.get(key)
    if (known && Date.now() - known.at < DAY) {
      return known.body === hash ? known.answer : fault(409, 'invalid_idempotent_request')
    }
    const answer = accept(standIn, path, body, key, permissive)
    if (answer.status === 200) keys.set(key, { body: hash, at: Date.now(), answer })
    return answer
  }
}

function accept(
  standIn: Kept,
  path: string,
  body: string,
  idempotencyKey: string | null,
  permissive: boolean,
): Answer {
  const batch = path === '/emails/batch'
  const found = findFault(body, batch, permissive)
  if ('fault' in found) return found.fault
  const ids = found.mails.map((mail) => {
    const id = crypto.randomUUID()
    standIn.mails.push({ ...mail, id, idempotencyKey })
    return { id }
  })
  const errors = batch && permissive ? { errors: found.errors } : {}
  return { status: 200, body: batch ? { data: ids, ...errors } : ids[0]! }
}

function refuse(
  request: IncomingMessage,
  path: string,
  body: string | null,
  apiKey: string | undefined,
): Answer | null {
  const method = { '/emails': 'POST', '/emails/batch': 'POST', '/domains': 'GET' }[path]
  if (!method) return fault(404, 'not_found')
  if (request.method !== method) return fault(405, 'method_not_allowed')
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!key) return fault(401, 'missing_api_key')
  if (apiKey ? key !== apiKey : !key.startsWith('re_')) return fault(403, 'invalid_api_key')
  // Documented is only error 1010 for a request without this header.
  if (!request.headers['user-agent']) return fault(403, 'validation_error')
  // Documented is the limit (40 MB a mail after Base64), not the status.
  if (body === null) return fault(413, 'validation_error')
  return null
}

/** The body as text, or null when it is larger than 40 MB. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= 40 * MEGABYTE) chunks.push(chunk)
  }
  return size > 40 * MEGABYTE ? null : Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
}
