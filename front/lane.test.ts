import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openTestDoor } from '@/testing/door'

// A handler that the door calls itself, with Next beside it for everything else.

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => unknown
let door: Awaited<ReturnType<typeof openTestDoor>>
afterEach(() => door.close())

const open = async (routes: Record<string, { GET?: Handler; POST?: Handler }>, databaseUp = true) => {
  const lane = { routes, isDatabaseDown: (error: unknown) => (error as Error).message === 'away' }
  door = await openTestDoor((_, response) => void response.writeHead(200).end('Next'), { lane, databaseUp })
  return door
}

test('a handler is told what its address says, the sender and the body, and nothing that a client made up', async () => {
  const tell: Handler = async (request, { params }) =>
    Response.json({
      params: await params,
      sender: request.headers.get('x-forwarded-for'),
      file: request.headers.get('x-undersigned-file'),
      url: request.url,
      body: await request.text(),
    })
  await open({ signForm: { POST: tell } })
  const headers = { 'x-forwarded-for': '1.2.3.4, 10.9.8.7', 'x-undersigned-file': 'a', host: 'evil.example' }
  const told = await door.ask('/de/campaigns/some-letter/sign?a=b', {
    method: 'POST',
    headers,
    chunks: ['name=', 'x'],
  })
  expect(JSON.parse(told.text)).toEqual({
    params: { language: 'de', slug: 'some-letter' },
    sender: '10.9.8.7',
    file: null,
    url: 'http://letters.example/de/campaigns/some-letter/sign?a=b',
    body: 'name=x',
  })
  expect(told.headers['content-security-policy']).toContain("default-src 'self'")
})

test('the gate stands before the lane', async () => {
  let called = 0
  await open({ signForm: { POST: () => ((called += 1), Response.json({})) } })
  const path = '/campaigns/x/sign'
  const foreign = await door.ask(path, { method: 'POST', headers: { origin: 'https://elsewhere.example' } })
  const large = await door.ask(path, { method: 'POST', chunks: ['x'.repeat(70_000)] })
  expect([foreign.status, large.status, called]).toEqual([403, 413, 0])
})

test.each([
  '/campaigns/x/sign/',
  '/campaigns/%78/sign',
  '/campaigns//x/sign',
  '/campaigns/x/counts',
  '/sign',
])('%s is left to Next', async (path) => {
  await open({ signForm: { GET: () => new Response('lane') } })
  expect((await door.ask(path)).text).not.toBe('lane')
  expect((await door.ask('/campaigns/x/sign', { method: 'POST' })).text).toBe('Next')
  expect((await door.ask('/campaigns/x/sign')).text).toBe('lane')
})

test('what a handler throws is a fault, and an outage where the database is away', async () => {
  const fail =
    (message: string): Handler =>
    () =>
      Promise.reject(new Error(message))
  await open({ signForm: { GET: fail('away') }, apiCampaign: { GET: fail('mistake') } })
  const [away, mistake] = [await door.ask('/campaigns/x/sign'), await door.ask('/api/v1/campaigns/x')]
  expect([away.status, away.headers['retry-after'], mistake.status]).toEqual([503, '30', 500])
})

test('a HEAD has the head of what GET answers, and small data its length', async () => {
  await open({ apiCampaign: { GET: () => Response.json({ title: 'Letter' }) } })
  const head = await door.ask('/api/v1/campaigns/x', { method: 'HEAD' })
  const whole = await door.ask('/api/v1/campaigns/x')
  expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '18', ''])
  expect([whole.headers['content-length'], whole.text]).toEqual(['18', '{"title":"Letter"}'])
})

test('a reader who leaves stops whoever writes the file', async () => {
  let left: (how: string) => void = () => {}
  const stopped = new Promise<string>((resolve) => (left = resolve))
  const endless = () =>
    new Response(
      new ReadableStream(
        { pull: (out) => out.enqueue(new Uint8Array(65_536)), cancel: () => left('canceled') },
        { highWaterMark: 1 },
      ),
      { headers: { 'content-type': 'text/csv' } },
    )
  await open({ signatoriesCsv: { GET: endless } })
  const reader = connect(door.port, '127.0.0.1')
  reader.write('GET /campaigns/x/signatories.csv HTTP/1.1\r\nhost: a\r\n\r\n')
  await once(reader, 'data')
  reader.destroy()
  expect(await stopped).toBe('canceled')
})
