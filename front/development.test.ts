import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pastTheDoor, relaxPolicy } from '@/front/development'
import { contentSecurityPolicy } from '@/front/security'

let server: Server
let base: string

const handle = async (request: IncomingMessage, response: ServerResponse) => {
  response.end(`Next, ${request.headers['x-undersigned-page'] ?? 'a file'}`)
}

beforeAll(async () => {
  server = createServer(pastTheDoor((_, response) => response.end('the door'), handle))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(base + path, { headers })).text()

test('while developing, pages go through the door and what hot reload and the gallery need goes past it', async () => {
  for (const path of [
    '/',
    '/campaigns/a-letter',
    '/campaigns/_next/x',
    '/desk',
    '/-',
    '/-/desk',
    '/-/galleries',
    '/fr/-/gallery',
  ])
    expect(await ask(path)).toBe('the door')
  for (const path of ['/_next/static/chunks/a.js', '/__nextjs_font/a.woff2'])
    expect(await ask(path)).toBe('Next, a file')
  expect(await ask('/-/gallery')).toBe('Next, /gallery')
  expect(await ask('/-/gallery/mails?language=ar')).toBe('Next, /gallery/mails?language=ar')
  const refresh = { rsc: '1', 'next-hmr-refresh': '1', 'x-undersigned-page': '/forged' }
  expect(await ask('/de/campaigns/a-letter?_rsc=x1', refresh)).toBe('Next, /campaigns/a-letter')
})

test('the policy is relaxed for scripts, styles and sockets of this site, and for nothing else', () => {
  const strict = contentSecurityPolicy([], false)
  const relaxed = relaxPolicy(strict)
  expect(strict).not.toContain('unsafe')
  expect(relaxed).toContain("script-src 'self' 'unsafe-inline' 'unsafe-eval';")
  expect(relaxed).toContain("connect-src 'self' ws:;")
  const others = (policy: string) =>
    policy.split('; ').filter((part) => !/^(script|style|connect)-src/.test(part))
  expect(others(relaxed)).toEqual(others(strict))
})
