import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDoor, readAll, sessionOf, showPage } from '@/testing/door'

let door: Awaited<ReturnType<typeof openTestDoor>>
beforeAll(async () => {
  door = await openTestDoor(
    async (request, response) => {
      const body = await readAll(request)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ method: request.method, headers: request.headers, length: body.length }))
    },
    { bodyMilliseconds: 1_500 },
  )
})
afterAll(() => door.close())

test('a client can set neither our own headers nor the host that links are built from', async () => {
  const headers = {
    'x-undersigned-form': 'forged',
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    'x-middleware-subrequest': 'proxy',
    forwarded: 'host=evil.example',
    'accept-language': 'fr',
  }
  const { text } = await door.ask('/api/health', { headers })
  const told = JSON.parse(text).headers
  expect(told).toMatchObject({
    host: 'letters.example',
    'x-forwarded-host': 'letters.example',
    'x-forwarded-proto': 'http',
    'accept-language': 'fr',
  })
  expect(JSON.stringify(told)).not.toMatch(/evil|forged|gopher|subrequest/)
})

test('behind a proxy on this machine the last forwarded address counts', async () => {
  const forwarded = await door.ask('/api/health', {
    headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' },
  })
  expect(JSON.parse(forwarded.text).headers['x-forwarded-for']).toBe('198.51.100.7')
  const direct = await door.ask('/api/health')
  expect(JSON.parse(direct.text).headers['x-forwarded-for']).toBe('127.0.0.1')
})

test('only GET, HEAD and POST are answered', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
    const answer = await door.ask('/api/health', { method })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
  }
  expect((await door.ask('/api/health', { method: 'OPTIONS' })).status).toBe(204)
})

test.each(['/', '/fr', '/campaigns/x', '/fr/embed/x', '/privacy', '/anything'])(
  'nothing is sent to %s, which only shows a page',
  async (path) => {
    const answer = await door.ask(path, { method: 'POST', headers: { origin: door.origin }, chunks: ['a=b'] })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  },
)

test.each([
  ['/api/v1/campaigns/x/signatures', {}, 200],
  ['/api/v1/campaigns/x/signatures', { origin: 'http://letters.example' }, 200],
  ['/api/v1/campaigns/x/signatures', { origin: 'https://letters.example' }, 403],
  ['/api/v1/campaigns/x/signatures', { origin: 'http://letters.example.evil.example' }, 403],
  ['/api/v1/campaigns/x/signatures', { origin: 'null' }, 403],
  ['/api/v1/campaigns/x/signatures', { 'sec-fetch-site': 'cross-site' }, 403],
  ['/api/v1/campaigns/x/signatures', { 'sec-fetch-site': 'same-site' }, 403],
  ['/api/v1/campaigns/x/signatures', { 'sec-fetch-site': 'same-origin' }, 200],
  ['/confirm/token', {}, 200],
  ['/desk', {}, 403],
  ['/fr/desk/campaigns', {}, 403],
  ['/zh-Hant/sign-in', {}, 403],
  ['/%64esk', {}, 404],
  ['/fr/%64esk', {}, 404],
  ['/%63ampaigns/desk/close', {}, 404],
  ['/api/auth/callback/email', {}, 404],
  ['/api/desk/campaigns/x/close', {}, 404],
  ['/_next/desk/campaigns/x/close', { origin: 'http://letters.example' }, 404],
  ['/desk', { origin: 'http://letters.example' }, 200],
])('POST %s with %j is answered %i', async (path, headers, status) => {
  expect((await door.ask(path, { method: 'POST', headers })).status).toBe(status)
})

test('a refusal is a sentence: a page for people, JSON for programs', async () => {
  const foreign = { origin: 'null' }
  const page = await door.ask('/confirm/x', {
    method: 'POST',
    headers: { ...foreign, accept: 'text/html,*/*' },
  })
  expect(page.text).toContain('<p>This form wasn’t sent from http://letters.example')
  const headers = { ...foreign, 'content-type': 'application/json' }
  const json = await door.ask('/api/v1/campaigns/x/signatures', { method: 'POST', headers })
  expect(JSON.parse(json.text).error.code).toBe('foreign-origin')
})

test('a body is counted whether its length is told or not', async () => {
  const cookie = sessionOf('x')
  const post = (path: string, size: number, headers: Record<string, string> = {}) =>
    door.ask(path, {
      method: 'POST',
      headers: { origin: door.origin, cookie, ...headers },
      chunks: ['x'.repeat(size)],
    })
  const told = { 'content-length': String(70_000) }
  expect((await post('/api/v1/campaigns/x/signatures', 64 * 1024)).status).toBe(200)
  expect((await post('/api/v1/campaigns/x/signatures', 64 * 1024 + 1)).status).toBe(413)
  expect((await post('/api/v1/campaigns/x/signatures', 70_000, told)).status).toBe(413)
  expect((await post('/desk/letters', 70_000)).status).toBe(200)
  expect((await post('/desk/letters', 2 * 1024 * 1024 + 1)).status).toBe(413)
})

test('a whole body reaches the handler, byte for byte counted', async () => {
  const chunks = Array.from({ length: 100 }, (_, index) => `${index}=ü&`)
  const { text } = await door.ask('/api/v1/campaigns/x/signatures', { method: 'POST', chunks })
  expect(JSON.parse(text).length).toBe(chunks.join('').length)
  expect(JSON.parse(text).headers['content-length']).toBe(String(Buffer.byteLength(chunks.join(''))))
})

test('a multipart form that cannot be parsed is refused before Next takes it for a fault', async () => {
  const post = (type: string, body: string) =>
    door.ask('/api/v1/campaigns/x/signatures', {
      method: 'POST',
      headers: { 'content-type': type },
      chunks: [body],
    })
  const whole = '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nAda\r\n--b--\r\n'
  expect((await post('multipart/form-data; boundary=b', whole)).status).toBe(200)
  expect((await post('multipart/form-data; boundary=b', whole.slice(0, 40))).status).toBe(400)
  expect((await post('multipart/form-data', whole)).status).toBe(400)
})

test("nothing reaches Next's router or its actions: there are none", async () => {
  const router = { rsc: '1', 'next-router-state-tree': 'garbage', 'next-router-prefetch': '1' }
  const headers = { origin: door.origin, 'next-action': 'a', ...router }
  const posted = await door.ask('/desk', { method: 'POST', headers, chunks: ['a=b'] })
  const read = await door.ask('/desk', { headers })
  for (const { text } of [posted, read])
    expect(Object.keys(JSON.parse(text).headers).join()).not.toMatch(/next-|rsc/)
})

/** Writes raw bytes and gives back everything that comes until the connection ends, or `milliseconds` pass. */
function talk(bytes: string, milliseconds = 5_000): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(door.port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => (heard += data.toString()))
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
    setTimeout(() => socket.destroy(), milliseconds)
  })
}

test.each([
  ['/campaigns/%zz'],
  ['/campaigns/%00'],
  ['/campaigns/%c3%28'],
  ['/?q=%ff'],
  ['/%2e%2e/desk'],
  ['//evil.example/'],
  ['/\\evil.example'],
  ['http://evil.example/'],
  ['*'],
  [`/${'a'.repeat(5000)}`],
])('the address %s is refused with a sentence', async (target) => {
  const heard = await talk(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  expect(heard).toMatch(/^HTTP\/1\.1 400 .*We can’t read this address/s)
})

test('what is not HTTP, or has too long a head, gets 400', async () => {
  expect(await talk('\x16\x03\x01 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await talk(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
  const smuggled =
    'POST /api/v1/campaigns/x/signatures HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n'
  expect(await talk(smuggled)).toMatch(/^HTTP\/1\.1 400 /)
})

test('a body that dawdles is given up, and 500 silent sockets keep nobody out', async () => {
  const slow = Array.from({ length: 500 }, () =>
    talk('POST /api/v1/campaigns/x/signatures HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc', 20_000),
  )
  let givenUp = 0
  for (const one of slow) void one.then(() => (givenUp += 1))
  expect((await door.ask('/api/health')).status).toBe(200)
  expect(givenUp).toBeLessThan(500)
  const heard = await Promise.all(slow)
  expect(heard.filter((one) => one.startsWith('HTTP/1.1 408')).length).toBe(500)
})

test('random bytes in address, head and body never cause a fault', async () => {
  const random = (length: number) =>
    String.fromCharCode(...Array.from({ length }, () => 33 + Math.random() * 90))
  for (let round = 0; round < 200; round += 1) {
    const method = round % 2 === 0 ? 'GET' : 'POST'
    const path = `/${encodeURI(random(20)).replace(/%(?=[^0-9A-F])/g, '%')}`
    const answer = await door.ask(path, {
      method,
      headers: { 'x-noise': random(30) },
      chunks: method === 'POST' ? [random(200)] : [],
    })
    expect(answer.status).toBeLessThan(500)
  }
})

test('a page that is asked for by an internal address from outside is not there', async () => {
  const inside = await openTestDoor((_, response) => showPage(response, '<html><head></head></html>'))
  for (const path of ['/-/campaigns/x', '/_global-error', '/%5fglobal-error', '/fr/_not-found', '/desk.rsc'])
    expect((await inside.ask(path)).status, path).toBe(404)
  expect((await inside.ask('/abcdefgh/desk/x')).text).toContain('There’s nothing at this address.')
  expect((await inside.ask('/x/confirm/token', { method: 'POST' })).status).toBe(404)
  for (const path of ['/campaigns/x', '/robots.txt', '/icon.svg', '/_next/static/a.js', '/api/health'])
    expect((await inside.ask(path)).status).toBe(200)
  await inside.close()
})
