import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ServerResponse } from 'node:http'
import { openTestDoor, showPage } from '@/front/test-door'

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
  ['/campaigns/x', { cookie: 'authjs.session-token=a' }],
  ['/campaigns/x', { cookie: 'a=b; __Secure-authjs.session-token=a' }],
  ['/campaigns/x', { rsc: '1' }],
  ['/campaigns/x', { 'next-router-prefetch': '1' }],
  ['/campaigns/x', { authorization: 'Bearer a' }],
  ['/campaigns/x/signatories?q=a', {}],
  ['/campaigns/x?via=not%20a%20label', {}],
  ['/campaigns/x?via=a&via=b', {}],
  ['/embed/x?scheme=pink', {}],
  ['/embed/x/y', {}],
  ['/campaigns/x/signatories.csv', {}],
  ['/confirm/a', {}],
  ['/fr/signature/a', {}],
  ['/submitted/a', {}],
  ['/never-again/a', {}],
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
  '/about/api',
  '/fr/embed/x',
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

test('a label keeps a page of its own, whatever its order and what else was appended', async () => {
  const ask = async (path: string) => (await door.ask(path)).text
  const [plain, one, same, other] = [
    await ask('/embed/x'),
    await ask('/embed/x?via=one&scheme=dark&utm_source=a'),
    await ask('/embed/x?scheme=dark&fbclid=b&via=one'),
    await ask('/embed/x?via=two'),
  ]
  expect(new Set([plain, one, other]).size).toBe(3)
  expect(same).toBe(one)
  expect(renders.map((render) => render.split(' ')[0])).toEqual([
    '/embed/x',
    '/embed/x?scheme=dark&via=one',
    '/embed/x?via=two',
  ])
})
