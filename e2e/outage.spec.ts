import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { type Site, startSite } from '@/local/site'
import { makeOpenCampaign } from './campaign'
import { openBrowser, PHONE, signAsPerson } from './steps'
import { PERSON } from './cast'
import { site } from './site'

// A database that is away: 503 and a sentence, never a false thank-you, and nothing typed is lost.

const slug = 'outage'

/** A way to the database that can be cut and mended. */
async function openWay(databaseUrl: string) {
  const target = Number(new URL(databaseUrl).port)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => [near, far].forEach((one) => one.destroy()))
    }
    near.pipe(far).pipe(near)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const cut = () => {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    return closed
  }
  return { port, cut, mend: () => listen(port) }
}

let second: Site
let way: Awaited<ReturnType<typeof openWay>>

test.beforeAll(async () => {
  await makeOpenCampaign(slug)
  way = await openWay(site().databaseUrl)
  const through = new URL(site().databaseUrl)
  through.port = String(way.port)
  const given = { ...site().environment, DATABASE_URL: through.href, BASE_URL: 'http://localhost:13500' }
  second = await startSite({ directory: '.data/e2e-outage', port: 13_500, given })
})
test.afterAll(async () => {
  await second.stop()
  await way.cut()
})

test('while the database is away pages and the form say so, and afterwards the same form signs', async ({
  browser,
}) => {
  const page = await openBrowser(browser, { ...PHONE, baseURL: second.url })
  await page.goto(`${second.url}/campaigns/${slug}`)
  await way.cut()
  for (const path of [
    '/',
    `/campaigns/${slug}`,
    `/campaigns/${slug}/signatories`,
    '/signature/' + 'x'.repeat(43),
  ]) {
    const answer = await fetch(second.url + path)
    expect([path, answer.status, answer.headers.get('retry-after') !== null]).toEqual([path, 503, true])
    expect(await answer.text()).toContain('database')
  }
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200)
  expect((await fetch(`${second.url}/api/ready`)).status).toBe(503)
  const api = await fetch(`${second.url}/api/v1/campaigns/${slug}`)
  expect([api.status, ((await api.json()) as { error: { code: string } }).error.code]).toEqual([
    503,
    'unavailable',
  ])
  const sign = () => signAsPerson(page, { ...PERSON, email: 'outage@example.net' }, 'show my name')
  await sign()
  await expect(page.getByText('The site cannot take signatures at this moment.')).toBeVisible()
  await expect(page.locator('[name=name]')).toHaveValue(PERSON.name)
  await way.mend()
  await expect.poll(async () => (await fetch(`${second.url}/api/ready`)).status).toBe(200)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
  await page.context().close()
})
