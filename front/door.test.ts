import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request as send, type ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { openTestDoor, readAll, showPage } from '@/testing/door'

type Door = Awaited<ReturnType<typeof openTestDoor>>
const open: Door[] = []
const openDoor = async (...options: Parameters<typeof openTestDoor>) => {
  const door = await openTestDoor(...options)
  open.push(door)
  return door
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((door) => door.close()))
})

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const csp = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['content-security-policy'])

test('a page carries its status in its head, and only in its head, and only an allowed one', async () => {
  const meta = (status: number) => `<meta name="undersigned-status" content="${status}"/>`
  const pages: Record<string, string> = {
    '/campaigns/none': page(meta(404)),
    '/desk/a': page(meta(410)),
    '/desk/b': page(meta(500)),
    '/desk/c': page('', meta(404)),
  }
  const door = await openDoor((request, response) => showPage(response, pages[request.url ?? ''] ?? ''))
  const statuses = await Promise.all(Object.keys(pages).map(async (path) => (await door.ask(path)).status))
  expect(statuses).toEqual([404, 410, 200, 200])
  expect((await door.ask('/campaigns/none', { method: 'HEAD' })).status).toBe(404)
})

test("Next's inline scripts may run by hash, an injected one may not", async () => {
  const call = '(self.__next_f=self.__next_f||[]).push([1,"Brücke 橋"])'
  const hash = createHash('sha256').update(call).digest('base64')
  const told: string[] = []
  const door = await openDoor((request, response) => {
    const policy = String(request.headers['content-security-policy'])
    const [, nonce = ''] = /^script-src 'nonce-([\w-]+)'$/.exec(policy) ?? []
    told.push(nonce)
    response.setHeader('link', `</a.css>; rel=preload; as="style"; nonce="${nonce}"`)
    const own = `<script nonce="${nonce}">${call}</script><script nonce="${nonce}" src="/a.js"></script>`
    showPage(response, page('', `${own}<script>alert(1)</script><script>${call};alert(1)</script>`))
  })
  const guessed = { 'content-security-policy': "script-src 'nonce-guessed'" }
  for (const path of ['/desk', '/campaigns/x']) {
    const answer = await door.ask(path, { headers: guessed })
    expect(csp(answer).match(/'sha256-[^']+'/g)).toEqual([`'sha256-${hash}'`])
    expect(csp(answer)).not.toContain('unsafe')
    expect(answer.text).toContain(`<script nonce="">${call}</script>`)
    for (const nonce of told) expect(answer.text + JSON.stringify(answer.headers)).not.toContain(nonce)
    if (path === '/desk') expect(answer.headers['cache-control']).toBe('private, no-store')
  }
  expect(told.filter((nonce) => nonce.length >= 22)).toEqual(told)
  expect(new Set(told)).toHaveLength(2)
})

test('every answer carries the security headers; token pages are not indexed', async () => {
  const door = await openDoor((_, response) => {
    response.setHeader('x-powered-by', 'Next.js')
    response.setHeader('x-undersigned-note', 'inside')
    response.setHeader('content-type', 'text/csv')
    response.end('a,b')
  })
  const csv = await door.ask('/campaigns/x/signatories.csv')
  const expected = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }
  expect(csv.headers).toMatchObject({ ...expected, 'cross-origin-opener-policy': 'same-origin' })
  expect(csv.headers).not.toHaveProperty('x-powered-by')
  expect(csv.headers).not.toHaveProperty('x-undersigned-note')
  expect(csp(csv)).toContain("frame-ancestors 'none'")
  const token = await door.ask('/fr/confirm/secret')
  expect(token.headers).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' })
  expect((await door.ask('/%zz')).headers).toMatchObject(expected)
})

test('a form is shown again by the page that its route names, with the status of the route', async () => {
  const refusal = { error: { code: 'invalid', message: 'Ein Name fehlt — ü' } }
  const door = await openDoor(async (request, response) => {
    if (request.method === 'GET') {
      const form = decodeURIComponent(String(request.headers['x-undersigned-form']))
      return showPage(
        response,
        page('', `${request.url} ${form} ${request.headers['content-type'] ?? 'no type'}`),
      )
    }
    expect(await readAll(request)).toBe('name=')
    response.writeHead(429, { 'x-undersigned-render': '/-/campaigns/x', 'retry-after': '60' })
    response.end(JSON.stringify(refusal))
  })
  const headers = { origin: door.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await door.ask('/api/v1/campaigns/x/signatures', {
    method: 'POST',
    headers,
    chunks: ['name='],
  })
  expect(answer.status).toBe(429)
  expect(answer.text).toContain(`/-/campaigns/x ${JSON.stringify(refusal)} no type`)
  expect(answer.headers).toMatchObject({ 'retry-after': '60', 'content-type': 'text/html; charset=utf-8' })
  expect(answer.headers).not.toHaveProperty('x-undersigned-render')
})

test('a fault is a sentence, and a database that is away is said to be away', async () => {
  const failing = (_: unknown, response: ServerResponse) => showPage(response, 'secret value', 500)
  const down = await openDoor(failing, { databaseUp: false })
  for (const path of ['/campaigns/x', '/desk']) {
    const answer = await down.ask(path)
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '30'])
    expect(answer.text).toContain('The database isn’t responding. Nothing was lost')
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  const broken = await openDoor(failing)
  const page = await broken.ask('/campaigns/x')
  expect([page.status, page.text.includes('secret')]).toEqual([500, false])
  const json = await broken.ask('/api/v1/campaigns/x')
  expect(JSON.parse(json.text).error.code).toBe('fault')
  const throwing = await openDoor(async () => Promise.reject(new Error('boom')))
  expect((await throwing.ask('/desk')).status).toBe(500)
  expect((await throwing.ask('/campaigns/x')).status).toBe(500)
})

test("a router's header that Next cannot read is answered with the whole page", async () => {
  const door = await openDoor((request, response) =>
    request.headers.rsc ? showPage(response, 'unreadable', 500) : showPage(response, page('', 'whole')),
  )
  const headers = { rsc: '1', 'next-router-state-tree': 'garbage' }
  const answer = await door.ask('/campaigns/x', { headers })
  expect([answer.status, answer.text]).toEqual([200, page('', 'whole')])
})

test('a page is compressed once it is whole, for those who accept it', async () => {
  const html = page('', '<p>letter</p>'.repeat(500))
  const door = await openDoor((request, response) => {
    expect(request.headers['accept-encoding']).toBeUndefined()
    showPage(response, html)
  })
  for (const path of ['/campaigns/x', '/desk']) {
    const brotli = await door.ask(path, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(html)
    const gzip = await door.ask(path, { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(gunzipSync(gzip.bytes).toString()).toBe(html)
    expect((await door.ask(path)).text).toBe(html)
    expect(gzip.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringContaining('Accept-Encoding'),
    })
  }
})

test('a file may be compressed while it is written for who takes gzip, and for nobody else', async () => {
  const told: (string | undefined)[] = []
  const door = await openDoor((request, response) => {
    told.push(request.headers['accept-encoding']?.toString())
    response.setHeader('content-type', 'text/csv')
    response.end('a,b')
  })
  for (const accept of ['gzip, br', 'br, *', 'br', 'gzip;q=0', 'identity', ''])
    await door.ask('/campaigns/x/signatories.csv', { headers: { 'accept-encoding': accept } })
  expect(told).toEqual(['gzip', 'gzip', undefined, undefined, undefined, undefined])
})

test('a stream goes at the pace of its reader and ends when the reader leaves', async () => {
  let written = 0
  let left = false
  const door = await openDoor(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    const departure = once(response, 'close').then(() => (left = true))
    for (; !left; written += 1) {
      if (response.write('x'.repeat(64 * 1024))) continue
      await Promise.race([once(response, 'drain'), departure])
    }
  })
  const options = { port: door.port, host: '127.0.0.1', path: '/campaigns/x/signatories.csv' }
  const reader = send(options, (incoming) => void incoming.pause()).on('error', () => {})
  reader.end()
  await vi.waitFor(() => expect(written).toBeGreaterThan(0))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const stalled = written
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(written).toBe(stalled)
  reader.destroy()
  await vi.waitFor(() => expect(left).toBe(true))
})

test('a reader who leaves before a page is whole stops its render', async () => {
  let closed = false
  const door = await openDoor((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write('<html>')
    response.on('close', () => (closed = !response.writableFinished))
  })
  const reader = send({ port: door.port, host: '127.0.0.1', path: '/desk' }).on('error', () => {})
  reader.end()
  setTimeout(() => reader.destroy(), 100)
  await vi.waitFor(() => expect(closed).toBe(true))
})

test('a word longer than any of ours is not there, and its page repeats nothing of it', async () => {
  const door = await openDoor((request, response) =>
    showPage(response, page('', `${request.url} `.repeat(20))),
  )
  for (const path of ['/campaigns/x/counts', '/campaigns', '/confirm', '/api/v1/campaigns']) {
    const answer = await door.ask(`${path}/${'2'.repeat(3_900)}`)
    expect([answer.status, answer.bytes.length < 1_000]).toEqual([404, true])
  }
  expect((await door.ask(`/campaigns/${'a'.repeat(200)}`)).status).toBe(200)
})
