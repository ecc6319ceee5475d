import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { Pool } from 'undici'
import { kinds } from '@/address-kinds'
import { inLong } from '@/testing/long'
import { type Endpoint, endpoints, FIELD_NAMES } from './endpoints'
import {
  type Malformed,
  malformedBody,
  malformedQuery,
  pick,
  seeded,
  strangeHeaders,
} from './malformed-bodies'
import { fromSomewhere } from './sender'
import { site } from './site'
import { type Ground, layGround } from './something-of-all'

// What no page of ours sends, to every address that takes something: whatever it is, nothing breaks. The addresses are those of
// addresses.js, so that a new one is held to it by itself. A failure names the number that makes the same request again.

/** How many to each: bodies to what anybody reaches, bodies to what needs a session, queries. `MALFORMED=100` sets all of them. */
const COUNTS = inLong({ open: 10_000, desk: 1_000, queries: 200 }, { open: 8, desk: 4, queries: 1 })
const countOf = ({ method, address }: Endpoint) =>
  Number(
    process.env.MALFORMED ??
      COUNTS[method === 'GET' ? 'queries' : address.startsWith('/desk') ? 'desk' : 'open'],
  )
const AT_ONCE = 4

const takesFiles = new Set(
  kinds.filter(({ upload }) => upload).flatMap((kind) => Object.values(kind.addresses)),
)

/** These end a session or what others of these are asked about; they come last. */
const LAST = /\/(?:close|open|collect|launch|shred|drop|cancel|undo|remove|out)\b|never-again/

const all = endpoints().toSorted(
  (one, other) => Number(LAST.test(one.address)) - Number(LAST.test(other.address)),
)

let ground: Ground
let pool: Pool
test.beforeAll(async () => {
  ground = await layGround(`malformed-${process.pid}`)
  pool = new Pool(site().url, { connections: AT_ONCE })
})
test.afterAll(() => pool?.close())

function headersOf({ address }: Endpoint, random: () => number): Record<string, string> {
  const headers = fromSomewhere()
  if (address.startsWith('/desk') && random() < 0.95) headers.cookie = ground.cookie
  if (random() < 0.97) headers.origin = site().url
  return headers
}

const inPieces = (body: Buffer) => Readable.from([body.subarray(0, 100), body.subarray(100)])

async function send(endpoint: Endpoint, seed: number): Promise<number> {
  const random = seeded(seed)
  const path = ground.fill(endpoint.address)
  const own = headersOf(endpoint, random)
  if (endpoint.method === 'GET') {
    const query = malformedQuery(random, endpoint.words, FIELD_NAMES)
    const headers = { ...strangeHeaders(random), ...own }
    return ask(`${path}?${query.slice(0, 3_000)}`, 'GET', headers)
  }
  const made = malformedBody(random, endpoint.words, FIELD_NAMES)
  // Signed out, nothing of the desk would be tried any more.
  const headers = {
    ...made.headers,
    ...own,
    ...(endpoint.address.startsWith('/sign-in') && { cookie: 'a=b' }),
  }
  if (made.told !== undefined) return sendUntrue(path, headers, made)
  const language = pick(random, ['', '', '/de', '/ar'])
  const prefix = endpoint.address.startsWith('/api') ? '' : language
  return ask(prefix + path, 'POST', headers, made.chunked ? inPieces(made.body) : made.body)
}

/** Of an organizer, and behind a link, one file is taken at once: that the sender before has gone is noticed a moment later. */
async function sendInTurn(endpoint: Endpoint, seed: number): Promise<number> {
  const status = await send(endpoint, seed)
  if (status !== 503 || !takesFiles.has(endpoint.address)) return status
  await pause(20)
  return sendInTurn(endpoint, seed)
}

async function ask(
  path: string,
  method: 'GET' | 'POST',
  headers: Record<string, string>,
  body?: Buffer | Readable,
) {
  const answer = await pool.request({ path, method, headers, body: body ?? null })
  await answer.body.dump({ limit: 64 * 1024 * 1024 })
  return answer.statusCode
}

/** A body of another length than its head says, whose sender leaves. */
function sendUntrue(
  path: string,
  headers: Record<string, string>,
  { body, told = 0 }: Malformed,
): Promise<number> {
  const { hostname, port, host } = new URL(site().url)
  const head = { host, ...headers, 'content-length': String(Math.max(0, told)), connection: 'close' }
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(Number(port), hostname, () => {
      const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`)
      socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1')
      socket.end(body)
    })
    socket.on('data', (bytes) => (heard += bytes.toString('latin1')))
    socket.on('error', () => {})
    // Nothing heard: who had gone is not answered.
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)))
  })
}

const failed: string[] = []
const statuses = new Map<number, number>()

async function tryAll(endpoint: Endpoint, count: number): Promise<void> {
  let next = 0
  const work = async () => {
    for (let number = next++; number < count; number = next++) {
      const seed = Math.imul(number + 1, 2_654_435_761) ^ endpoint.address.length
      const status = await sendInTurn(endpoint, seed)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status >= 500) failed.push(`${endpoint.method} ${endpoint.address} ${seed}: ${status}`)
    }
  }
  await Promise.all(Array.from({ length: takesFiles.has(endpoint.address) ? 1 : AT_ONCE }, work))
}

test('every address was found: those with a form, those that read a query', () => {
  expect(all.filter(({ method }) => method === 'POST').length).toBeGreaterThan(80)
  expect(all.filter(({ method }) => method === 'GET').length).toBeGreaterThan(90)
  expect(new Set(all.map(({ method, address }) => `${method} ${address}`)).size).toBe(all.length)
})

test('malformed bodies and queries are refused, or understood, and never a fault', async () => {
  test.setTimeout(inLong(10_800_000, 600_000))
  for (const endpoint of all) await tryAll(endpoint, countOf(endpoint))
  console.log(`malformed: ${[...statuses].toSorted(([one], [other]) => one - other).map(([status, count]) => `${count} × ${status}`).join(', ')}`) // prettier-ignore
  expect(failed).toEqual([])
  expect((await fetch(`${site().url}/api/ready`)).status).toBe(200)
})
