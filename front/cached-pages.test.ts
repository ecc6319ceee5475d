import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ServerResponse } from 'node:http'
import { openTestDoor, sessionOf, showPage } from '@/testing/door'

let renders: string[] = []
let show: (response: ServerResponse, count: number) => void
let door: Awaited<ReturnType<typeof openTestDoor>>

beforeEach(async () => {
  renders = []
  show = (response, count) =>
    void setTimeout(showPage, 50, response, `<html><head></head>render ${count}</html>`)
  door = await openTestDoor((request, response) => {
    renders.push(`${request.url} ${request.headers['accept-language'] ?? ''} ${request.headers.cookie ?? ''}`)
    show(response, renders.length)
  })
})
afterEach(() => door.close())

test('readers of a page wait for one render and share it for a second', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => door.ask('/campaigns/x')))
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  expect((await door.ask('/campaigns/x')).headers['cache-control']).toBe('public, max-age=0, s-maxage=1')
  expect(renders).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await door.ask('/campaigns/x')).text).toContain('render 2')
})

test.each([
  ['/campaigns/x', { cookie: sessionOf('a') }],
  ['/campaigns/x', { cookie: `a=b; __Host-${sessionOf('a')}` }],
  ['/campaigns/x', { authorization: 'Bearer a' }],
  ['/campaigns/x/signatories?q=a', {}],
  ['/campaigns/x/signatories?cursor=a&utm_source=b', {}],
  ['/campaigns/x/embed-code?via=a', {}],
  ['/embed/x/y', {}],
  ['/campaigns/x/signatories.csv', {}],
  ['/de/campaigns/x/signatories/spreadsheet.csv', {}],
  ['/confirm/a', {}],
  ['/fr/signature/a', {}],
  ['/submitted/a', {}],
  ['/never-again/a', {}],
  ['/countersign/a', {}],
  ['/sign-in', {}],
  ['/desk', {}],
  ['/api/v1/campaigns/x', {}],
])('%s with %j is never shared', async (path, headers) => {
  const answer = await door.ask(path, { headers: headers as Record<string, string> })
  await door.ask(path, { headers: headers as Record<string, string> })
  expect(renders).toHaveLength(2)
  expect(answer.headers['cache-control']).toBe('private, no-store')
})

test.each([
  '/',
  '/fr',
  '/privacy',
  '/pt-BR/about',
  '/campaigns/x/signatories',
  '/campaigns/x?utm_source=a&fbclid=b',
  '/campaigns/x?via=partner',
  '/campaigns/x?via=not%20a%20label&via=b',
  '/campaigns/x?anything=else',
  '/campaigns/x?constructor=1&__proto__=2&toString=3',
  '/campaigns/x/signatories?q=&kind=&country=',
  '/privacy?q=a',
  '/about/api',
  '/fr/embed/x',
  '/embed/x?scheme=pink',
])('%s is shared', async (path) => {
  await door.ask(path)
  await door.ask(path)
  expect(renders).toEqual([`${path.split('?')[0]}  `])
})

test('a shared render sees no cookie and no preferred language: a link shows everyone the same', async () => {
  const read = (language: string) =>
    door.ask('/campaigns/x', { headers: { cookie: 'a=b', 'accept-language': language } })
  const first = await read('fr-CH, en;q=0.5')
  await read('de')
  expect(renders).toEqual(['/campaigns/x  '])
  expect(first.headers.vary).not.toContain('Accept-Language')
})

test('a page that fails is not hidden behind its older bytes, and no failure is kept', async () => {
  expect((await door.ask('/campaigns/x')).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  show = (response) => showPage(response, 'broken', 500)
  expect((await door.ask('/campaigns/x')).status).toBe(500)
  show = (response) => showPage(response, '<html><head></head>well again</html>')
  expect((await door.ask('/campaigns/x')).text).toContain('well again')
})

test('a page that knows its reader already is not sent again', async () => {
  const { headers } = await door.ask('/campaigns/x')
  const again = await door.ask('/campaigns/x', { headers: { 'if-none-match': String(headers.etag) } })
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag])
  const head = await door.ask('/campaigns/x', { method: 'HEAD' })
  expect([head.status, head.text, head.headers['content-length']]).toEqual([
    200,
    '',
    headers['content-length'],
  ])
  expect(renders).toHaveLength(1)
})

test('nothing that is appended makes another page; the colors of a frame do', async () => {
  const ask = async (path: string) => (await door.ask(path)).text
  const plain = await ask('/embed/x')
  for (let index = 0; index < 20; index += 1)
    expect(await ask(`/embed/x?via=a${index}&b${index}=c`)).toBe(plain)
  const dark = await ask('/embed/x?via=one&scheme=dark&utm_source=a')
  expect(await ask('/embed/x?scheme=dark&scheme=light&fbclid=b')).toBe(dark)
  expect(renders.map((render) => render.split(' ')[0])).toEqual(['/embed/x', '/embed/x?scheme=dark'])
})

test('a page with a query of its own is told what it reads, in one order, and no more', async () => {
  await door.ask('/campaigns/x/signatories?sort=name&constructor=1&q=a%20b&q=c&via=d')
  expect(renders).toEqual(['/campaigns/x/signatories?q=a+b&sort=name  '])
})

test.each([
  ['/campaigns/x/', '/campaigns/x'],
  ['//campaigns/x', null],
  ['/fr//campaigns///x?q=1', '/fr/campaigns/x?q=1'],
  ['/campaigns/%78', '/campaigns/x'],
  ['/privacy//', '/privacy'],
  ['/about%2Fapi', undefined],
])('%s is no page beside the one it spells in another way', async (path, location) => {
  const answer = await door.ask(path, { method: 'HEAD' })
  if (location) expect([answer.status, answer.headers.location]).toEqual([308, location])
  else expect(answer.headers['cache-control']).not.toContain('public')
  expect(renders).toHaveLength(location === undefined ? 1 : 0)
})

test("what Next's router in a browser adds to a request does not make it another one", async () => {
  const plain = await door.ask('/campaigns/x')
  for (const headers of [{ rsc: '1' }, { 'next-router-prefetch': '1', 'next-url': '/' }] as Record<
    string,
    string
  >[])
    expect((await door.ask('/campaigns/x', { headers })).text).toBe(plain.text)
  expect(renders).toHaveLength(1)
})

test.each([
  'x',
  'mysession=a',
  'authjs.session-token=a',
  'authjs.session-token-of-another=a',
  'a=authjs.session-token=b',
  'x;=;==;;',
])('the cookie %j opens no session, so it does not keep the shared page from anyone', async (cookie) => {
  await door.ask('/campaigns/x')
  await door.ask('/campaigns/x', { headers: { cookie } })
  expect(renders).toHaveLength(1)
})

test('a cache on the way may ask with a strong tag, or for any', async () => {
  const etag = String((await door.ask('/campaigns/x')).headers.etag)
  for (const tag of [etag.slice(2), '*', `"other", ${etag}`]) {
    const again = await door.ask('/campaigns/x', { headers: { 'if-none-match': tag } })
    expect([again.status, again.headers.vary]).toEqual([304, 'Accept-Encoding'])
  }
  const other = await door.ask('/campaigns/x', { headers: { 'if-none-match': '"other"' } })
  expect(other.status).toBe(200)
})
