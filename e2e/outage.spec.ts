import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { type Site, startSite } from '@/local/site'
import { openWay } from '@/testing/way'
import { makeOpenCampaign } from './campaign'
import { openBrowser, PHONE, sendAsPerson } from './steps'
import { PERSON } from './cast'
import { site } from './site'

// A database that is away: 503 and a sentence, never a false thank-you, and nothing typed is lost.

const slug = 'outage'

let second: Site
let way: Awaited<ReturnType<typeof openWay>>

test.beforeAll(async () => {
  await makeOpenCampaign(slug)
  way = await openWay(Number(new URL(site().databaseUrl).port))
  const through = new URL(site().databaseUrl)
  through.port = String(way.port)
  const given = { ...site().environment, DATABASE_URL: through.href, BASE_URL: 'http://localhost:13500' }
  second = await startSite({ directory: '.data/e2e-outage', port: 13_500, given })
})
test.afterAll(async () => {
  await second.stop()
  await way.stop()
})

test('while the database is away pages say so, the form after ten seconds, and afterwards the same form signs', async ({
  browser,
}) => {
  const page = await openBrowser(browser, { ...PHONE, baseURL: second.url })
  await page.goto(`${second.url}/campaigns/${slug}`)
  await way.stop()
  await page.waitForTimeout(1_200) // the front door keeps a page for a second
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
  await sendAsPerson(page, { ...PERSON, email: 'outage@example.net' }, 'show my name')
  await expect(page.getByText('The site can’t accept signatures right now.')).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('[name=name]')).toHaveValue(PERSON.name)
  await way.start()
  await expect.poll(async () => (await fetch(`${second.url}/api/ready`)).status).toBe(200)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
  await page.context().close()
})

test('a form without JavaScript that meets a restart is held, and signs when the database is back', async ({
  browser,
}) => {
  const page = await openBrowser(browser, { ...PHONE, baseURL: second.url, javaScriptEnabled: false })
  await page.goto(`${second.url}/campaigns/${slug}`)
  await way.stop()
  const signing = sendAsPerson(page, { ...PERSON, email: 'restart@example.net' }, 'show my name')
  await page.waitForTimeout(1_500)
  await way.start()
  await signing
  await expect(page).toHaveURL(/\/submitted\//)
  await page.context().close()
})

test('who waits too long for what somebody else holds is told so, and what was typed is still there', async ({
  browser,
}) => {
  Object.assign(process.env, site().environment)
  const page = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  page.setDefaultTimeout(40_000) // A web connection waits 15 seconds for a lock.
  await page.goto(`/campaigns/${slug}`)
  await sql().begin(async (tx) => {
    await tx`select from campaigns where slug = ${slug} for update`
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await sendAsPerson(page, { ...PERSON, email: 'waited@example.net' }, 'show my name')
    const answer = await answered
    expect([answer.status(), answer.headers()['retry-after']]).toEqual([503, '30'])
  })
  await closeDatabase()
  await expect(page.getByText('what you typed is still there')).toBeVisible()
  await page.goBack()
  await expect(page.locator('[name=name]')).toHaveValue(PERSON.name)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveURL(/\/submitted\//)
  await page.context().close()
})
