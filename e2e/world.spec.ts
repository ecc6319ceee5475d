import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { makeDraft, makeOpenCampaign } from './campaign'
import { PERSON } from './cast'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { countsOf, openBrowser, signAsPerson } from './steps'

// A letter in the world: what search engines and chats are told, and how a reader passes it on.

const slug = 'in-the-world'
const title = 'Trains </script><script>alert(1)</script> & "friends" <!-- of the night'
const email = 'worldly@example.net'
const foreign: string[] = []
const complaints: string[] = []
let page: Page

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug, title)
  await makeDraft('not-yet-in-the-world')
  page = await openBrowser(browser, {})
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.route('**/*', (route) => {
    const own = new URL(route.request().url()).host === new URL(site().url).host
    if (!own) foreign.push(route.request().url())
    return own ? route.continue() : route.abort()
  })
})
test.afterAll(() => page.context().close())

const content = (selector: string) => page.locator(selector).getAttribute('content')
const picture = (path = '') => fetch(`${site().url}${path}/campaigns/${slug}/picture.png`)

test('the head says what the letter is, whatever its title holds', async () => {
  await page.goto(`/campaigns/${slug}`)
  const address = `${site().url}/campaigns/${slug}`
  expect(await page.title()).toBe(`${title}: an open letter`)
  expect(await content('meta[property="og:title"]')).toBe(title)
  expect(await content('meta[property="og:url"]')).toBe(address)
  expect(await content('meta[name="twitter:card"]')).toBe('summary_large_image')
  expect(await content('meta[property="og:image"]')).toBe(`${address}/picture.png`)
  expect(await content('meta[property="og:image:alt"]')).toContain('No signatures yet')
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', address)
  await expect(page.locator('head link[hreflang=en]')).toHaveAttribute('href', address)
  await expect(page.locator('head link[hreflang=x-default]')).toHaveAttribute('href', address)
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)
  expect(data).toMatchObject({ '@type': 'Article', headline: title, inLanguage: 'en', url: address })
  expect(data.interactionStatistic.userInteractionCount).toBe(0)
})

test('an interface in another language points to the letter’s own address', async () => {
  await page.goto(`/en/campaigns/${slug}`)
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute(
    'href',
    `${site().url}/campaigns/${slug}`,
  )
  for (const path of ['/', '/about', '/privacy']) {
    await page.goto(path)
    await expect(page.locator('head link[rel=canonical]')).toHaveAttribute(
      'href',
      path === '/' ? `${site().url}/` : site().url + path,
    )
    await expect(page.locator('head link[hreflang=x-default]')).toHaveCount(1)
  }
})

test('the letter is passed on by plain links, and nothing of the networks is loaded', async () => {
  await page.goto(`/campaigns/${slug}`)
  const share = page.getByRole('region', { name: 'Share this letter' })
  await expect(share.getByLabel('Link to the letter')).toHaveValue(`${site().url}/campaigns/${slug}`)
  await share.getByText('Share on a network').click()
  const links = share.getByRole('list').getByRole('link')
  expect(await links.count()).toBeGreaterThan(4)
  for (const link of await links.all()) {
    const href = new URL((await link.getAttribute('href'))!)
    expect(decodeURIComponent(href.search + href.hash)).toContain(`${site().url}/campaigns/${slug}`)
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
  }
  const mail = await share.getByRole('link', { name: 'Send by email' }).getAttribute('href')
  expect(new URLSearchParams(mail!.split('?')[1]).get('subject')).toBe(title)
  await expect(share.getByRole('button', { name: 'Share…' })).toHaveCount(0)
  await page.addInitScript(() => {
    Object.assign(navigator, { share: (data: object) => Promise.resolve(Object.assign(window, { data })) })
  })
  await page.reload()
  await share.getByRole('button', { name: 'Share…' }).click()
  expect(await page.evaluate(() => (window as unknown as { data: { url: string } }).data.url)).toBe(
    `${site().url}/campaigns/${slug}`,
  )
  await expectAccessible(page)
})

test('the picture is a PNG that changes with the count, and nobody draws it twice', async () => {
  const first = await picture()
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(first.headers.get('cache-control')).toBe('public, max-age=50')
  const bytes = Buffer.from(await first.arrayBuffer())
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  const etag = first.headers.get('etag')!
  const again = await fetch(`${site().url}/campaigns/${slug}/picture.png`, {
    headers: { 'if-none-match': etag },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await picture('/en')).status).toBe(200)
  expect((await fetch(`${site().url}/campaigns/no-such-letter/picture.png`)).status).toBe(404)
  expect((await picture('/xx')).status).toBe(404)

  await page.goto(`/campaigns/${slug}`)
  await signAsPerson(page, { ...PERSON, email }, 'show my name')
  await page.goto(linkIn(await newestMail(email), 'confirm'))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  const mail = page.getByRole('link', { name: 'Send by email' })
  expect(decodeURIComponent((await mail.getAttribute('href'))!)).toContain('I signed this open letter')
  await expectAccessible(page)
  expect(await countsOf(slug)).toMatchObject({ people: 1 })
  await expect.poll(async () => (await picture()).headers.get('etag'), { timeout: 15_000 }).not.toBe(etag)
})

test('search engines are led to open letters and to no draft, and kept from the rest', async () => {
  const robots = await (await fetch(`${site().url}/robots.txt`)).text()
  expect(robots).toContain(`Sitemap: ${site().url}/sitemap.xml`)
  for (const path of ['/confirm/', '/*/signature/', '/desk', '/api/', '/campaigns/*/signatories'])
    expect(robots).toContain(`Disallow: ${path}\n`)
  const answer = await fetch(`${site().url}/sitemap.xml`)
  expect(answer.headers.get('content-type')).toContain('application/xml')
  const addresses = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      if (parsed.querySelector('parsererror')) return null
      return [...parsed.querySelectorAll('url > loc')].map((element) => element.textContent)
    },
    await answer.text(),
  )
  expect(addresses).toContain(`${site().url}/campaigns/${slug}`)
  expect(addresses).toContain(`${site().url}/about`)
  expect(addresses!.join(' ')).not.toContain('not-yet')
  const draft = '/campaigns/not-yet-in-the-world'
  for (const path of [draft, `${draft}/picture.png`])
    expect((await fetch(site().url + path)).status).toBe(404)
})

test('all of this was told and shown without a single request to another host', () => {
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
})
