import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDoor, showPage } from '@/testing/door'

// Which addresses other sites may frame, and which their scripts may read.

let door: Awaited<ReturnType<typeof openTestDoor>>
beforeAll(async () => {
  door = await openTestDoor((request, response) => {
    if (!request.url?.includes('fault')) return showPage(response, '<html><head></head>page</html>')
    return showPage(response, 'broken', 500)
  })
})
afterAll(() => door.close())

const ancestors = async (path: string, asked = {}) =>
  /frame-ancestors ([^;]*)/.exec(
    String((await door.ask(path, asked)).headers['content-security-policy']),
  )?.[1]

test.each(['/embed/x', '/fr/embed/x', '/embed/x?via=a', '/embed/x?anything=else', '/embed/fault'])(
  '%s may be framed',
  async (path) => {
    expect(await ancestors(path)).toBe('*')
    expect((await door.ask(path)).headers['cross-origin-resource-policy']).toBe('cross-origin')
  },
)

test.each([
  '/',
  '/campaigns/x',
  '/campaigns/embed',
  '/campaigns/x/embed-code',
  '/embed',
  '/embed/x/act',
  '/embed/../confirm/x',
  '/confirm/embed',
  '/signature/x',
  '/submitted/x',
  '/never-again/x',
  '/countersign/x',
  '/sign-in',
  '/desk',
  '/desk/embed/x',
  '/zz9/embed/x',
  '/%65mbed/desk',
  '/%66r/embed/x',
  '/about',
  '/api/v1/campaigns/x',
  '/%zz',
])('%s is never framed', async (path) => {
  expect(await ancestors(path)).toBe("'none'")
})

test.each([
  ['/confirm/x', 'same-origin'],
  ['/fr/signature/x/data.json', 'same-origin'],
  ['/preview/x', 'same-origin'],
  ['/deliveries/x/file', 'same-origin'],
  ['/sign-in/x', 'same-origin'],
  ['/desk/campaigns/x/signatures', 'same-origin'],
  ['/campaigns/x', undefined],
  ['/campaigns/x/signatories.csv', undefined],
  ['/embed.js', 'cross-origin'],
])('%s may be loaded by other sites: %s', async (path, policy) => {
  expect((await door.ask(path)).headers['cross-origin-resource-policy']).toBe(policy)
})

test('a form that is shown again is never framed, wherever it was posted', async () => {
  const asking = await openTestDoor((request, response) => {
    if (request.method === 'GET') return showPage(response, '<html><head></head>form</html>')
    response.writeHead(400, { 'x-undersigned-render': '/-/campaigns/x' })
    response.end('{}')
  })
  const headers = { origin: asking.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await asking.ask('/embed/x/act', { method: 'POST', headers, chunks: ['name='] })
  expect(answer.text).toContain('form')
  expect(String(answer.headers['content-security-policy'])).toContain("frame-ancestors 'none'")
  await asking.close()
})

test.each([
  ['/api/v1/campaigns/x', 'GET', '*'],
  ['/api/v1/campaigns/x/signatures', 'HEAD', '*'],
  ['/api/v1/openapi.json', 'GET', '*'],
  ['/campaigns/x/signatories.csv', 'GET', '*'],
  ['/campaigns/x/signatories/spreadsheet.csv', 'GET', '*'],
  ['/campaigns/x/signatories.json', 'GET', '*'],
  ['/api/v1/campaigns/x/signatures', 'POST', undefined],
  ['/campaigns/x', 'GET', undefined],
  ['/desk/campaigns/x/signatures.csv', 'GET', undefined],
  ['/embed/x', 'GET', undefined],
])('scripts of other sites read %s by %s: %s', async (path, method, allowed) => {
  const { headers } = await door.ask(path, { method })
  expect(headers['access-control-allow-origin']).toBe(allowed)
  expect(headers).not.toHaveProperty('access-control-allow-credentials')
})

test('a foreign script is not told that it may post', async () => {
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
  const preflight = await door.ask('/api/v1/campaigns/x/signatures', { method: 'OPTIONS', headers })
  expect(preflight.headers).not.toHaveProperty('access-control-allow-methods')
  expect(preflight.headers).not.toHaveProperty('access-control-allow-headers')
})

test.each(['embed', 'count'])('the script %s.js that partners load stays small', (name) => {
  expect(readFileSync(`public/${name}.js`).length).toBeLessThan(2048)
})
