import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { type ForeignSite, openForeignSite } from './foreign-site'
import { site } from './site'
import { openBrowser, PHONE } from './steps'

// A number that can be cited, its history, the page for journalists, and the count in a partner's own sentence.

const slug = 'counted-letter'
const title = 'A letter whose number is cited'
const here = (path: string) => `/campaigns/${slug}${path}`
const hour = '2026-02-03T14:00Z'
let partner: ForeignSite

test.beforeAll(async () => {
  await makeOpenCampaign(slug, title)
  Object.assign(process.env, site().environment)
  // What the worker would have written at these hours.
  await sql()`
    insert into count_history (campaign_id, at, people, unlisted, organizations, countries)
    select id, at::timestamptz, people, 107, 112, 37 from campaigns, (values
      ('2026-02-01T09:00Z', 300), ('2026-02-03T14:00Z', 700), ('2026-02-03T17:00Z', 701)) row (at, people)
    where slug = ${slug}`
  await sql()`insert into count_hours (at) values ('2026-02-03T14:00Z'), ('2026-02-03T15:00Z') on conflict do nothing`
  await closeDatabase()
  const source = `${site().url}/de${here('/count.json')}`
  const link = `<p><a id="filled" href="${site().url}${here('')}" data-undersigned-count="${source}">who signed</a></p>`
  const broken = `<a id="kept" href="/" data-undersigned-count="${site().url}/campaigns/nothing-here/count.json">kept</a>`
  partner = await openForeignSite({
    '/': `<h1>A partner</h1><script async src="${site().url}/count.js"></script>${link}${broken}`,
  })
})
test.afterAll(() => partner.stop())

const ask = (path: string) => fetch(site().url + path, { redirect: 'manual' })

test('a number has one address, as page, data and picture', async ({ browser }) => {
  const page = await openBrowser(browser, {})
  await page.goto(here(`/counts/${hour}`))
  const said = '807 people and 112 organizations from 37 countries on 3 February 2026 at 14:00 UTC'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said)
  expect(new URL(page.url()).pathname).toBe(here(`/counts/${hour}`))
  await expect(page.getByRole('textbox').first()).toHaveValue(
    `“${title}”, open letter: ${said}. ${site().url}${here(`/counts/${hour}`)}`,
  )
  await expect(page.getByRole('img', { name: said })).toHaveJSProperty('naturalWidth', 1200)
  await expectAccessible(page)
  const json = await ask(here(`/counts/${hour}.json`))
  expect(json.headers.get('access-control-allow-origin')).toBe('*')
  expect(await json.json()).toMatchObject({ at: hour, counts: { people: 700, total: 919 }, sentence: said })
  const german = await ask(`/de${here(`/counts/${hour}.json`)}`)
  expect(((await german.json()) as { sentence: string }).sentence).toContain('807 Personen')
  expect((await ask(here(`/counts/${hour}.png`))).headers.get('content-type')).toBe('image/png')
  await page.context().close()
})

test('other spellings lead to it, and what is no number says why', async ({ browser }) => {
  for (const [asked, leads] of [
    ['/counts/2026-02-03T14Z', `/counts/${hour}`],
    ['/counts/2026-02-03T15:00+01:00', `/counts/${hour}`],
    ['/counts/2026-02-03T14%3A00Z', `/counts/${hour}`],
    ['/counts/2026-02-03T14.json', `/counts/${hour}.json`],
  ] as const) {
    expect((await ask(here(asked))).status).toBe(308)
    expect((await fetch(site().url + here(asked))).url).toBe(site().url + here(leads))
  }
  expect((await ask(here('/counts/2026-02-03T15:00Z'))).status).toBe(200)
  const page = await openBrowser(browser, {})
  for (const [moment, says] of [
    ['2026-02-03T14:30Z', 'Counts are recorded at full hours'],
    ['2026-02-03T16:00Z', 'No count was recorded at this hour'],
    ['2026-01-03T14:00Z', 'The counts begin later'],
    ['2999-01-01T00:00Z', 'This hour hasn’t come yet'],
    ['yesterday', 'There’s no count at this address'],
  ] as const) {
    expect((await page.goto(here(`/counts/${moment}`)))!.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(says)
    expect((await ask(here(`/counts/${moment}.json`))).status).toBe(404)
  }
  await page.context().close()
})

test('the history is a line with its table and files, on a phone and from right to left too', async ({
  browser,
}) => {
  const page = await openBrowser(browser, PHONE)
  await page.goto(here('/counts'))
  await expect(page.getByRole('img', { name: /^Signatures from 1 February 2026/ })).toBeVisible()
  // The worker may have added what counts now.
  await expect(page.getByRole('row', { name: '3 February 2026' })).toContainText('920')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`/ar${here('/counts?by=hour')}`)
  await expectNoSidewaysScroll(page)
  const csv = await (await ask(here('/counts.csv'))).text()
  expect(csv.split('\r\n')[2]).toBe('"2026-02-03T14:00Z","700","107","112","37","919"')
  const json = (await (await ask(here('/counts.json?by=day'))).json()) as { counts: { at: string }[] }
  expect(json.counts.map(({ at }) => at).slice(0, 2)).toEqual(['2026-02-01T09:00Z', '2026-02-03T17:00Z'])
  await page.context().close()
})

test('a journalist finds the page from the letter', async ({ browser }) => {
  const page = await openBrowser(browser, {})
  await page.goto(here(''))
  await page.getByRole('link', { name: 'For journalists' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For journalists')
  for (const name of ['Contact', 'Files', 'What was checked', /^Cite the count of /])
    await expect(page.getByRole('heading', { name })).toBeVisible()
  await expectAccessible(page)
  await page.context().close()
})

test('on a partner’s page the link becomes the count, and stays a link where there is none', async ({
  browser,
}) => {
  // Without the network of its own that a test's browser says: another site's page would have to ask before it sends that.
  const page = await browser.newPage({ extraHTTPHeaders: {} })
  await page.goto(partner.url)
  await expect(page.locator('#filled')).toHaveText('0 Personen')
  await expect(page.locator('#kept')).toHaveText('kept')
  await page.context().close()
})
